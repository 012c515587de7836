import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('what people suppose', () => {
  it.each([
    ['Le aree del bando sono due, giusto?', /^Sì\. Le aree sono due/],
    ['Le aree del bando sono tre, vero?', /^No, le aree non sono 3/],
    ["La raccolta fondi fa parte dell'area 2, giusto?", /^Sì\. L'Area 2/],
    ['Gli Spazi WeMi rientrano nella seconda area, giusto?', /^No\. L'Area 1/],
    ['È un appalto al massimo ribasso, ho capito bene?', /^No\. Con questo avviso/],
    ['È vero che possono partecipare soltanto le cooperative?', /^No\. L'avviso si rivolge/],
    ['I centri anziani adesso sono aperti solo a chi ha più di 70 anni, no?', /^No\. I CSRC/],
    ["nell'area 1 ci sono solo i centri, giusto?", /^No\. L'Area 1/],
    ['Il servizio di selezione della babysitter comporta oneri a carico della famiglia?', /^No\. /],
    ['rti e ats sono la stessa cosa o no?', /^No\. RTI/],
    ['la determina 12174 è un bando di gara vero?', /^No\. È l'atto/],
    ["la legge 241 vieta l'accesso agli atti?", /^No\. È il diritto/],
    ['la PEC vale meno di una raccomandata?', /^No\. La PEC/],
    [
      'ex art. 55 comma 3 CTS la co-progettazione implica affidamento di servizi ai sensi del d.lgs 36/2023?',
      /^No\. È l'articolo/,
    ],
    [
      'Mio figlio dice che la PEC vale come una raccomandata con la ricevuta di ritorno. Posso fidarmi?',
      /^Sì\. La PEC/,
    ],
    [
      'Mio nipote dice di mandarla con la PEC che vale come la raccomandata. Ma è vero? E cos’è?',
      /^Sì\. La PEC/,
    ],
    ['Mio nipote dice di mandarla con la raccomandata. È vero?', /^No: la fonte parla solo di PEC/],
    ["L'indirizzo PEC per i quesiti coincide con quello per le candidature?", /^Sì\. L'indirizzo/],
    [
      'allora volontariato chiocciola pec punto comune punto milano punto it l’ho scritto bene?',
      /^Sì, volontariato@pec/,
    ],
  ])('is told yes or no: "%s"', async (says, expected) => {
    expect((await talk([says])).text).toMatch(expected);
  });

  it.each([
    ['a which-question', 'la raccolta fondi in quale area sta?'],
    ['a supposition with a not of its own', "il fundraising non c'entra con l'area 2, vero?"],
    [
      'another which-question',
      'L’avviso è approvato con un atto del dirigente: che natura ha il provvedimento?',
    ],
    ['an age below the one named', 'ho 40 anni, posso andare al centro per over 55?'],
    ['what no source says', 'la domanda va firmata digitalmente, giusto?'],
    ['what turns round what is true', "l'articolo 55 impedisce l'accreditamento, vero?"],
    ['two things to choose between', 'la raccolta fondi sta nell’area 2 o nell’area 1?'],
  ])('has no yes or no for %s: "%s"', async (_, says) => {
    expect((await talk([says])).text).not.toMatch(/^(Sì|No)[.,:]/);
  });

  it.each([
    ["I just drop the envelope at city hall, don't I?", /^No[.:]/],
    ['I was told a PEC counts like a registered letter. Is that true?', /^Yes\. PEC/],
    ["the wemi spaces are in area 2, aren't they?", /^No\. Area 1/],
    ['a PEC is worth less than a registered letter, right?', /^No\. PEC/],
  ])('is told yes or no in English: "%s"', async (says, expected) => {
    expect((await talk([says], { locale: 'en' })).text).toMatch(expected);
  });
});
