import { afterEach, expect, it, vi } from 'vitest';
import { moment } from '../../../../channels/console/page/moments.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('tells the time of day on the clocks of the office', () => {
  vi.stubGlobal('document', {
    documentElement: {
      getAttribute: (name: string) => (name === 'data-time-zone' ? 'Atlantic/Azores' : null),
    },
  });

  expect(moment('2026-01-10T12:00:00Z', Date.parse('2026-01-10T13:00:00Z'), 'it')).toBe('11:00');
});
