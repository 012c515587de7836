import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ContentFiles } from '../../../knowledge/content-files.ts';
import { parseCsv } from '../../../knowledge/places/csv.ts';
import { loadGazetteer } from '../../../knowledge/places/load-gazetteer.ts';
import { loadPlaces } from '../../../knowledge/places/load-places.ts';
import { contentRoot } from './content.ts';

describe('the content of the product', () => {
  it('holds places without faults', async () => {
    const { value, faults } = loadPlaces(new ContentFiles(contentRoot));

    expect(faults).toEqual([]);
    expect(value).toHaveLength(68);
  });

  it('holds a gazetteer without faults', async () => {
    const { value, faults } = loadGazetteer(new ContentFiles(contentRoot));

    expect(faults).toEqual([]);
    expect(value?.districts).toHaveLength(88);
    expect(value?.metro).toHaveLength(130);
  });

  it('gives no position that no source gives', async () => {
    const { value = [] } = loadPlaces(new ContentFiles(contentRoot));

    const unplaced = value.filter(({ precision }) => precision === 'none');
    expect(unplaced.every(({ lat, lon }) => lat === null && lon === null)).toBe(true);
  });

  it('calls every WeMi seat historical', async () => {
    const { value = [] } = loadPlaces(new ContentFiles(contentRoot));

    expect(value.filter(({ kind }) => kind === 'wemi').every(({ historical }) => historical)).toBe(true);
  });
});

describe('faults', () => {
  it('name the file and the line', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'places-'));
    await mkdir(path.join(root, 'places'));
    await writeFile(path.join(root, 'places/bad.yaml'), '- id: a\n  kind: A palace\n');

    const { faults } = loadPlaces(new ContentFiles(root));
    await rm(root, { recursive: true });

    expect(faults).toContainEqual(expect.objectContaining({ file: 'places/bad.yaml', line: 2 }));
  });

  it('come back instead of an exception', async () => {
    const nowhere = path.join(contentRoot, 'nowhere');

    expect(loadPlaces(new ContentFiles(nowhere)).faults).toHaveLength(1);
    expect(loadGazetteer(new ContentFiles(nowhere)).value).toBeUndefined();
  });

  it('in a table leave the other rows standing', () => {
    const row = z.strictObject({ name: z.string(), size: z.coerce.number() });

    const { value, faults } = parseCsv({ file: 'a.csv', text: 'name,size\na,1\nb,x\nc\nd,4\n' }, row);

    expect(value?.rows.map(({ name }) => name)).toEqual(['a', 'd']);
    expect(faults.map(({ line }) => line)).toEqual([3, 4]);
  });
});
