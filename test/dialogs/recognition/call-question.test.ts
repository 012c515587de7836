import { describe, expect, it } from 'vitest';
import { readCallQuestion } from '../../../dialogs/recognition/call-question.ts';

describe('readCallQuestion', () => {
  it.each([
    ['quanti giorni mancano?', false, 'time-left'],
    ['che giorno della settimana è la scadenza?', false, 'weekday'],
    ['is the last day to apply a monday?', true, 'weekday'],
    ["l'ultimo giorno per la domanda è un sabato?", true, 'weekday'],
    ['è a mezzanotte o a mezzogiorno?', true, 'when'],
    ['quando scade?', false, 'when'],
    ['scade il 25 gennaio?', true, 'confirm'],
    ['posso mandare il 18 gennaio?', true, 'in-time'],
    ['siamo ancora in tempo?', false, 'in-time'],
    ['what if I send it at 1pm?', true, 'in-time'],
  ])('reads "%s"', (says, hasMoment, kind) => {
    expect(readCallQuestion(says, { hasMoment }).kind).toBe(kind);
  });

  it.each([
    ['posso ancora chiedere chiarimenti?', 'questions'],
    ['do we still have time to request further information?', 'questions'],
    ['ho saltato la finestra delle domande, però posso ancora partecipare?', 'application'],
    ['si può scrivere fino al quinto giorno precedente?', 'questions'],
    ['si può scrivere fino al decimo giorno precedente?', 'questions'],
    ['can we write until the tenth day before?', 'questions'],
    ['posso mandare una domanda il 18 gennaio?', 'application'],
  ])('tells what "%s" is about', (says, about) => {
    expect(readCallQuestion(says, { hasMoment: false }).about).toBe(about);
  });

  it('turns yes and no for "is it too late?"', () => {
    expect(readCallQuestion('è troppo tardi?', { hasMoment: false }).isNegative).toBe(true);
    expect(readCallQuestion('is it too late to apply?', { hasMoment: false }).isNegative).toBe(true);
    expect(readCallQuestion('posso ancora partecipare?', { hasMoment: false }).isNegative).toBe(false);
  });
});
