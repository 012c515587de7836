import { describe, expect, it } from 'vitest';
import { fillPage, pageWords } from '../../channels/page-words.ts';
import { aBody, smallKnowledge } from '../support/small-knowledge.ts';

describe('the words of the body in a page', () => {
  it('stand where the marks stood', () => {
    const page = fillPage('<html data-name-it="{{name-it}}"><ul>{{asks}}</ul>', pageWords(smallKnowledge()));

    expect(page).toBe(
      '<html data-name-it="Comune di Prova"><ul><li><strong>Il bando</strong>: quando scade.</li></ul>',
    );
  });

  it('say on whose clocks times are told', () => {
    const small = smallKnowledge();
    const office = { ...small.office, timeZone: 'Europe/Lisbon' };

    expect(fillPage('{{time-zone}}', pageWords({ ...small, office }))).toBe('Europe/Lisbon');
  });

  it('are text, whatever they are', () => {
    const body = aBody({ name: { it: '"><script>alert(1)</script>', en: 'x' } });

    const page = fillPage('<p title="{{name-it}}">', pageWords({ ...smallKnowledge(), body }));

    expect(page).toBe('<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">');
  });

  it('leave a mark that nobody knows for us to see', () => {
    expect(fillPage('{{unknown}}', {})).toBe('{{unknown}}');
  });
});
