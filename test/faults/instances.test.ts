import { describe, expect, it } from 'vitest';
import { instanceViolations, runInstances } from './run-instances.ts';

describe('several instances on one PostgreSQL', () => {
  it('lose, double and swap nothing when they and it are killed', { timeout: 300_000 }, async () => {
    const figures = await runInstances({
      instances: 3,
      seconds: 20,
      updates: 150,
      chats: 15,
      messages: 30,
      conversations: 6,
      seed: 7,
      silences: 0,
    });

    expect(figures.kills + figures.freezes + figures.databaseCrashes).toBeGreaterThan(0);
    expect(figures.claimed).toBeGreaterThan(0);
    expect(figures.dueTimes).toBeGreaterThan(0);
    expect(instanceViolations(figures)).toEqual([]);
  });
});
