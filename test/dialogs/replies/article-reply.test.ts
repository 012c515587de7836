import { describe, expect, it } from 'vitest';
import { articleReply } from '../../../dialogs/replies/article-reply.ts';
import { replyAsText } from '../../../dialogs/replies/plain-text.ts';
import { anArticle, smallKnowledge } from '../../support/small-knowledge.ts';

const article = anArticle({
  id: 'call.deadline',
  related: ['call.areas'],
  blocks: [
    { when: 'always', text: 'Il termine è {{deadline}}.' },
    { when: 'open', text: 'Hai tempo: {{daysLeft}}.' },
    { when: 'closed', text: 'È passato.' },
    { when: 'questions-open', text: 'Scrivi a {{pec}} fino a {{questionsUntil}}.' },
  ],
});
const knowledge = smallKnowledge({
  articles: [article, anArticle({ id: 'call.areas', button: 'Le aree' })],
});

function replyAt(now: string) {
  return articleReply({ article, knowledge, now: new Date(now), confidence: 0.9 });
}

describe('articleReply', () => {
  it('shows the blocks of an open call', () => {
    expect(replyAt('2024-01-15T10:00:00+01:00').text).toBe(
      'Il termine è lunedì 22 gennaio 2024 alle 12:00.\n\nHai tempo: mancano 7 giorni.\n\nScrivi a domande@pec.example.org fino a mercoledì 17 gennaio 2024.',
    );
  });

  it('shows the blocks of a closed call', () => {
    expect(replyAt('2024-01-22T12:00:00+01:00').text).toBe(
      'Il termine è lunedì 22 gennaio 2024 alle 12:00.\n\nÈ passato.',
    );
  });

  it('offers related topics by their buttons', () => {
    const titles = replyAt('2024-01-15T10:00:00+01:00').actions?.map(({ title }) => title);

    expect(titles).toEqual(['Le aree', 'Mi è stato utile', 'Non mi è stato utile']);
  });

  it('names source, its date and the day of the check in plain text', () => {
    expect(replyAsText(replyAt('2024-01-22T12:00:00+01:00'))).toContain(
      'Fonte: La fonte, 2024-03 (verificata il 22/11/2026)',
    );
  });
});
