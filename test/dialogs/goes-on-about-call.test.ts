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
    [['ho mandato la domanda ieri', 'ritiro tutto'], 'call.receipt'],
    [['ho mandato la domanda ieri', 'posso annullarla?'], 'call.receipt'],
    [['ho mandato la domanda ieri', 'ci siamo dimenticati un allegato', 'o rifaccio tutto?'], 'call.receipt'],
    [['chi ha vinto il bando?', 'dove lo trovo scritto?'], 'call.documents'],
    [['centri anziani in zona 4', 'si paga?'], 'csrc.join'],
    [['cerco una badante per mia nonna', 'in via Ornato', 'quanto costa all’ora?'], 'wemi.costs'],
    [['cerco una babysitter', 'e se è disabile?'], 'wemi.services.childcare'],
    [['quando scade?', 'se va in errore?'], 'call.pec-trouble'],
    [['quando scade?', 'ho un certificato medico'], 'call.extension'],
    [['quando scade?', 'dove la mando?'], 'call.pec-address'],
    [['quando si sa chi vince?'], 'call.result'],
    [['cerco una tata per mia figlia', 'zona isola', 'referenze?'], 'wemi.services.care'],
    [['chi può partecipare?', 'siamo di Sesto San Giovanni'], 'call.who-can-apply'],
    [['come si fa domanda?', 'e la firma del presidente?'], 'call.how-to-apply'],
    [['come si fa domanda?', 'quanti mega?'], 'call.how-to-apply'],
    [['ho mandato la domanda ieri', 'è arrivata?', 'siamo dentro?'], 'call.receipt'],
    [['la scrivente associazione chiede se l’avviso in oggetto preveda proroghe'], 'call.extension'],
    [['qual è la sede del municipio 8?', 'e il telefono?'], 'call.municipi'],
    [['dov’è il municipio 5', 'e del 3?'], 'call.municipi'],
    [['dove sta il municipio 3?'], 'call.municipi'],
    [['spazio wemi nel municipio 3'], 'wemi.spaces.nearest'],
    [['che cos’è wemi?', 'chi la gestisce?'], 'wemi.what'],
    [['quanti sono gli spazi wemi?', 'e adesso?'], 'wemi.spaces.list'],
    [['vorrei lavorare come badante', 'ho il permesso di soggiorno'], 'wemi.work-with-us'],
    [['cerco una badante per mio padre', 'abbiamo poche risorse'], 'wemi.costs'],
    [['come si fa domanda?', 'primo passo'], 'call.how-to-apply'],
    [['posso partecipare da solo?', 'posso sì o no?'], 'call.partnership'],
    [['il link della pagina ufficiale?', 'hai un altro link?'], 'call.documents'],
    [['entro quando si mandano i quesiti?', 'a chi li mando?'], 'call.pec-address'],
    [
      ['entro quando si mandano i quesiti?', 'a chi li mando?', 'e dove leggo le risposte?'],
      'call.questions-window',
    ],
    [['vorrei fare un quesito', 'cavolo. e la domanda?'], 'call.deadline'],
    [['quando scade?', 'mi conviene?'], 'call.deadline'],
    [['chi ha vinto il bando?', 'e gli altri?'], 'call.result'],
    [['si può fare ricorso?', 'entro quando?'], 'call.result'],
  ] satisfies [string[], string][])('%j', async (lines, topic) => {
    expect((await talk(lines)).articles).toEqual([topic]);
  });
});

describe('the seat of a Municipio', () => {
  it('is told in English', async () => {
    expect((await talk(['where is municipio 5?'], { locale: 'en' })).articles).toEqual(['call.municipi']);
  });

  it('is told with its telephone', async () => {
    const { text } = await talk(['numero di telefono del municipio 8']);

    expect(text).toMatch(/Municipio 8: Via Quarenghi 21, 02 884 58820/);
  });
});

describe('what goes on in words of another matter', () => {
  it.each([
    ['it', ['quali sono le due aree?', 'e chi ha vinto l’area 2?'], 'call.result'],
    ['it', ['quali sono le due aree?', 'e l’area 2?'], 'call.area2'],
    ['it', ['quali sono le due aree?', 'e l’importo dell’area 2?'], 'call.budget'],
    ['it', ['cosa prevede l’area 1?', 'e quanto dura l’area 2?'], 'call.duration'],
    ['it', ['quali sono le due aree?', 'e la raccolta fondi dell’area 2?'], 'call.area2'],
    ['it', ['quali sono le due aree?', 'si potevano chiedere tutte e due?'], 'call.areas'],
    ['en', ['what is the call about?', 'what law'], 'terms.art55'],
    ['en', ['was it funded by the EU', 'how much'], 'call.pn-metro'],
    ['it', ['quanto dura il progetto?', 'quindi fino a quando?'], 'call.duration'],
    ['it', ['chi è il responsabile del procedimento?', 'allora a chi scrivo?'], 'call.contacts'],
    ['it', ['bisogna essere iscritti al RUNTS?', 'e se ci iscriviamo prima del 22?'], 'call.who-can-apply'],
    ['en', ['when is the deadline?', 'and weekends count?'], 'call.questions-window'],
  ] as const)('stays with it in "%s": %j', async (locale, lines, topic) => {
    expect((await talk(lines, { locale })).articles).toEqual([topic]);
  });

  it.each([
    ['it', ['Case di quartiere', 'quante sono?'], 'terms.casa-di-quartiere'],
    ['it', ['centri socio ricreativi', 'quanti sono?'], 'csrc.what'],
    ['en', ['social and recreational centres', 'how many are there'], 'csrc.what'],
    ['it', ['che cosa sono i csrc?', 'e i soci?'], 'csrc.who'],
  ] as const)('is told of the centres in "%s": %j', async (locale, lines, topic) => {
    expect((await talk(lines, { locale })).articles).toEqual([topic]);
  });
});
