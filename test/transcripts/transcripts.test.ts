import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { playTranscript, readTranscript } from './transcript.ts';

const FILES = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.chat'));

describe('transcripts', () => {
  for (const file of FILES) {
    const transcript = readTranscript(path.join(import.meta.dirname, file));
    it(`${file}: ${transcript.title}`, async () => {
      await expect(playTranscript(transcript)).resolves.toBeUndefined();
    });
  }
});
