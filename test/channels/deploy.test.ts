import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig, SETTINGS } from '../../bots/config.ts';
import { COMMANDS } from '../../channels/cli/commands.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(path.join(ROOT, 'channels/deploy', name), 'utf8');
const Manifest = z.looseObject({
  engines: z.object({ node: z.string() }),
  scripts: z.record(z.string(), z.string()),
});
const MANIFEST = Manifest.parse(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')));
const PROGRAM = '.build/program/channels/main.js';

const Service = z.looseObject({
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
});
const Compose = z.looseObject({
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.unknown()),
});

/** Lines of a Dockerfile with their continuations joined. */
function instructions(): readonly { readonly word: string; readonly rest: string }[] {
  return read('Dockerfile')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [word = '', ...rest] = line.trim().split(' ');
      return { word, rest: rest.join(' ') };
    });
}

describe('the image', () => {
  it('copies only what there is', () => {
    const sources = instructions()
      .filter(({ word, rest }) => word === 'COPY' && !rest.startsWith('--from'))
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1));

    expect(sources.filter((source) => !existsSync(path.join(ROOT, source)))).toEqual([]);
    expect(sources).toEqual(expect.arrayContaining(['knowledge', 'dialogs', 'bots', 'channels']));
  });

  it('starts the program as somebody without rights', () => {
    const last = instructions().at(-1);

    expect(last).toEqual({ word: 'CMD', rest: `["node", "${PROGRAM}", "serve"]` });
    expect(instructions().find(({ word }) => word === 'USER')?.rest).toBe('node');
    expect(COMMANDS.map(({ name }) => name)).toContain('serve');
  });

  it('runs a Node that we support', () => {
    const versions = [...read('Dockerfile').matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => Number(major));

    expect(MANIFEST.engines.node).toBe('>=20.19');
    expect(versions.every((major) => major >= 20)).toBe(true);
  });

  it('names settings and scripts that exist', () => {
    const settings = [...read('Dockerfile').matchAll(/([A-Z_]+)=/g)].map(([, name]) => name ?? '');
    const scripts = [...read('Dockerfile').matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? '');

    expect(settings.filter((name) => name !== 'NODE_ENV' && !SETTINGS.includes(name))).toEqual([]);
    expect(scripts.filter((name) => MANIFEST.scripts[name] === undefined)).toEqual([]);
  });
});

describe('the compose file', () => {
  const compose = Compose.parse(parse(read('compose.yaml'), { merge: true }));
  const instances = Object.entries(compose.services).filter(([name]) => name.startsWith('help-desk'));

  it('gives every instance settings that the service takes', () => {
    expect(instances).toHaveLength(2);
    for (const [, { environment }] of instances) {
      const filled = Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [
          name,
          value.replace(/\$\{(\w+)(?::[?-]([^}]*))?\}/g, (whole, variable: string, fallback: string) =>
            variable === 'PUBLIC_URL' ? 'https://aiuto.example.it' : whole.includes(':-') ? fallback : 'x',
          ),
        ]),
      );
      expect(Object.keys(environment).filter((name) => !SETTINGS.includes(name))).toEqual([]);
      expect(readConfig(filled).databaseUrl).toMatch(/^postgres:\/\/helpdesk:x@database:5432\/helpdesk$/);
    }
  });

  it('lets every setting be given that the image does not fix', () => {
    const fixed = ['PORT', 'HOST', 'UPLOADS_FOLDER', 'HELPDESK_CLOCK'];

    for (const [, { environment }] of instances) {
      expect([...Object.keys(environment), ...fixed].toSorted()).toEqual([...SETTINGS].toSorted());
    }
  });

  it('believes the proxy before it, or all citizens would count as one', () => {
    const proxies = compose.services['help-desk-1']?.environment['TRUSTED_PROXIES'];

    expect(proxies).toBe('${TRUSTED_PROXIES:-uniquelocal}');
  });

  it('lets every instance see the same files', () => {
    expect(instances.map(([, { volumes }]) => volumes)).toEqual([['files:/app/data'], ['files:/app/data']]);
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(['files', 'database']));
  });

  it('opens each port once, and to this machine only', () => {
    const ports = instances.flatMap(([, service]) => service.ports ?? []);

    expect(new Set(ports).size).toBe(2);
    expect(ports.every((port) => port.startsWith('127.0.0.1:') && port.endsWith(':3978'))).toBe(true);
  });

  it('builds from the Dockerfile', () => {
    const { build } = compose.services['help-desk-1'] ?? {};

    expect(path.resolve(ROOT, 'channels/deploy', build?.context ?? '')).toBe(ROOT);
    expect(existsSync(path.join(ROOT, build?.dockerfile ?? ''))).toBe(true);
  });
});

describe('the systemd unit', () => {
  const unit = read('help-desk.service');
  const value = (key: string) =>
    [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, text]) => text ?? '');

  it('starts the program with settings that exist', () => {
    expect(value('ExecStart')).toEqual([`/usr/bin/node ${PROGRAM} serve`]);
    expect(value('Environment')).toEqual(['NODE_ENV=production']);
  });

  it('has its settings where commands find them too', () => {
    const [file] = value('EnvironmentFile');
    const written = new RegExp(`${file} <<'END'\n([^]*?)\nEND\n`).exec(read('README.md'))?.[1] ?? '';
    const { databaseUrl } = readConfig(parseEnv(written));

    expect(databaseUrl).toBe(`sqlite:/var/lib/${value('StateDirectory')[0]}/helpdesk.sqlite`);
    expect(read('README.md')).toContain(`node --env-file=${file} ${PROGRAM} COMMAND`);
  });

  it('waits longer for a stop than a stop takes', () => {
    expect(Number(value('TimeoutStopSec')[0])).toBeGreaterThan(10);
  });
});

describe('the proxy', () => {
  const nginx = read('nginx.conf');

  it('leads to the ports of the compose file', () => {
    const ports = [...nginx.matchAll(/server 127\.0\.0\.1:(\d+)/g)].map(([, port]) => port);

    expect(ports).toEqual(['3978', '3979']);
  });

  it('lets sockets and live events through at once', () => {
    const location = /location ~ (\S+) \{([^}]*)\}/.exec(nginx);
    const open = new RegExp(location?.[1] ?? '');

    expect(open.test('/v3/directline/conversations/abc/stream')).toBe(true);
    expect(open.test('/api/console/events')).toBe(true);
    expect(open.test('/api/console/handoffs')).toBe(false);
    expect(location?.[2]).toContain('proxy_buffering    off');
  });
});
