import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../../knowledge/checks/check.ts';
import { copyAnotherBody } from '../../support/another-body.ts';

const TODAY = new Date('2026-12-01T12:00:00+01:00');

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'content-'));
  await copyAnotherBody(root);
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('an expression that cannot be read', () => {
  it.each([
    ["staff: ['(la mia domanda']", 'staff.0'],
    ["confirms: ['(tre aree']", 'confirms.0'],
    ["denies: ['(tre aree']", 'denies.0'],
    ["denies: [{ says: due aree, unless: ['(non'] }]", 'denies.0.unless.0'],
  ])('is a fault of its line in an article: %s', async (line, where) => {
    await edit('articles/it/call.deadline.md', /^id: .*$/mu, `$&\n${line}`);

    expect(await faults()).toContainEqual({
      file: 'articles/it/call.deadline.md',
      line: 3,
      message: expect.stringMatching(`^${where}: is no expression`) as string,
    });
  });

  it('is a fault of its line in the names of other bodies', async () => {
    await edit('scope.yaml', /^otherBodies:.*$/mu, "otherBodies: ['comune di {city}', '(comune di {city}']");

    const messages = (await faults()).map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringMatching(/^otherBodies\.1: is no expression/));
  });
});

describe('a call whose dates cannot be', () => {
  it.each([
    [/^closesAt: .*$/mu, "closesAt: '2024-02-30T12:00'", 'closesAt: there is no such moment'],
    [/^timeZone: .*$/mu, 'timeZone: Europe/Roma', 'timeZone: there is no such time zone'],
    [/^opensAt: .*$/mu, "opensAt: '2099-01-01T00:00'", 'opensAt: a call opens before it closes'],
    [/^reviewed: .*$/mu, "reviewed: '2023-13-19'", 'reviewed: there is no such day'],
  ])('is a fault: %s', async (written, instead, message) => {
    await edit(CALL, written, instead);

    expect(await faults()).toContainEqual(expect.objectContaining({ file: CALL, message }));
  });
});

describe('the gazetteer', () => {
  it('names the line of an alias after a blank one', async () => {
    await writeFile(path.join(root, 'gazetteer/aliases.csv'), 'alias,name\n\nnowhere,Nowhere\n');

    expect(await faults()).toContainEqual({
      file: 'gazetteer/aliases.csv',
      line: 3,
      message: '"Nowhere" is no name in the other files',
    });
  });
});

describe('the day of a review', () => {
  it('has come as soon as it begins at the office', async () => {
    await edit(CALL, /^reviewed: .*$/mu, "reviewed: '2026-11-29'");

    const early = await faults(new Date('2026-11-28T23:30:00+01:00'));
    const justAfter = await faults(new Date('2026-11-29T00:30:00+01:00'));

    const notYet = { file: CALL, line: 13, message: 'reviewed: 2026-11-29 has not come yet' };
    expect(early).toContainEqual(notYet);
    expect(justAfter).not.toContainEqual(notYet);
  });

  it('names the file of a call that is not called after it', async () => {
    await rename(path.join(root, CALL), path.join(root, 'calls/2026.yaml'));

    expect(await faults(new Date('2025-01-01T12:00:00+01:00'))).toContainEqual({
      file: 'calls/2026.yaml',
      line: 13,
      message: 'reviewed: 2026-11-20 has not come yet',
    });
  });

  it('is a year ago for a place as well', async () => {
    await edit('places/sportelli.yaml', /^ {2}reviewed: .*$/mu, "  reviewed: '2025-11-20'");

    expect(await faults()).toContainEqual({
      file: 'places/sportelli.yaml',
      line: 19,
      message: 'reviewed: nobody has read the sources since 2025-11-20; read them again',
    });
  });
});

describe('what disagrees with another file is a fault of its line:', () => {
  const ARTICLE = 'articles/it/call.deadline.md';
  it.each([
    [
      'a link that leads nowhere',
      ARTICLE,
      /^team: urp$/mu,
      'team: urp\nrelated:\n  - call.budget\n  - call.nowhere',
      20,
    ],
    ['a team that is none', ARTICLE, /^team: urp$/mu, 'team: nobody', 17],
    [
      'a field that its translation has otherwise',
      'articles/en/call.deadline.md',
      /^team: .*$/mu,
      'team: orti',
      17,
    ],
    [
      'a topic in a part of topics.yaml',
      'topics.yaml',
      /^starters: .*$/mu,
      'starters:\n  - call.nowhere',
      10,
    ],
    [
      'a topic in a key',
      'follow-ups.yaml',
      /^[^]*$/u,
      '- asks: [dove]\n  topics:\n    call.nowhere: call.deadline\n',
      3,
    ],
  ])('%s', async (_title, file, written, instead, line) => {
    await edit(file, written, instead);

    expect(await faults()).toContainEqual(expect.objectContaining({ file, line }));
  });
});

const CALL = 'calls/orti.yaml';

function faults(now = TODAY) {
  return checkContent(root, now);
}

async function edit(file: string, written: RegExp, instead: string): Promise<void> {
  const text = await readFile(path.join(root, file), 'utf8');
  await writeFile(path.join(root, file), text.replace(written, instead));
}
