import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('what goes on about the call', () => {
  it.each([
    [['cosa prevede l’area 2?', 'cosa si doveva fare lì?'], 'call.area2'],
    [['cosa prevede l’area 2?', 'cosa si doveva fare lì?', 'e nell’altra?'], 'call.area1'],
    [['when does the call close?', 'and until which year does the project run?'], 'call.duration'],
    [['when does the call close?', 'what year was that?'], 'call.deadline'],
    [['quando scade?', 'e fino a che anno dura il progetto?'], 'call.duration'],
    [['quando scade?', 'e il prossimo bando quando esce?'], 'call.extension'],
    [['chi può partecipare?', 'una onlus?'], 'call.who-can-apply'],
    [['come si fa domanda?', 'primo passo'], 'call.how-to-apply'],
    [['posso partecipare da solo?', 'posso sì o no?'], 'call.partnership'],
    [['il link della pagina ufficiale?', 'hai un altro link?'], 'call.documents'],
  ] satisfies [string[], string][])('%j', async (lines, topic) => {
    expect((await talk(lines)).articles).toEqual([topic]);
  });
});
