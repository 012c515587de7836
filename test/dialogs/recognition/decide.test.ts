import { describe, expect, it } from 'vitest';
import { decide } from '../../../dialogs/recognition/decide.ts';
import type { Match } from '../../../knowledge/search/search.ts';
import { anArticle, smallKnowledge } from '../../support/small-knowledge.ts';

const knowledge = smallKnowledge({
  articles: [anArticle({ id: 'call.areas' }), anArticle({ id: 'call.budget', sensitive: 'money' })],
});

function decided(...matches: Match[]) {
  const lead = (matches[0]?.confidence ?? 0) - (matches[1]?.confidence ?? 0);
  return decide({ matches, corrected: '', exact: false, lead }, knowledge, 'it');
}

describe('decide', () => {
  it('answers what is sure and well ahead', () => {
    expect(decided({ id: 'call.areas', confidence: 0.55 }).dialog).toBe('answer');
  });

  it('asks back where two topics are near', () => {
    const decision = decided({ id: 'call.areas', confidence: 0.55 }, { id: 'call.budget', confidence: 0.4 });

    expect(decision.dialog).toBe('clarify');
    expect(decision.topics.map(({ id }) => id)).toEqual(['call.areas', 'call.budget']);
  });

  it('wants more for sensitive matters', () => {
    expect(decided({ id: 'call.budget', confidence: 0.55 }).dialog).toBe('clarify');
    expect(decided({ id: 'call.budget', confidence: 0.85 }).dialog).toBe('answer');
  });

  it('refuses what is likely none of ours', () => {
    const decision = decided({ id: 'call.areas', confidence: 0.4 }, { id: 'out-of-kb', confidence: 0.2 });

    expect(decision.dialog).toBe('fallback');
  });

  it('hears an emergency that is only third', () => {
    const decision = decided(
      { id: 'call.areas', confidence: 0.5 },
      { id: 'call.budget', confidence: 0.45 },
      { id: 'safety.emergency.medical', confidence: 0.42 },
    );

    expect(decision).toMatchObject({ dialog: 'safety', safety: 'medical' });
  });

  it('adds up what may be danger of several kinds', () => {
    const decision = decided(
      { id: 'safety.emergency.violence', confidence: 0.25 },
      { id: 'call.areas', confidence: 0.2 },
      { id: 'safety.emergency.child', confidence: 0.2 },
    );

    expect(decision).toMatchObject({ dialog: 'safety', safety: 'violence' });
  });

  it('knows nothing of an empty reading', () => {
    expect(decided()).toMatchObject({ dialog: 'fallback', confidence: 0 });
  });
});
