import { describe, expect, it } from 'vitest';
import { aboutWaiting } from '../../../dialogs/recognition/waiting.ts';

describe('what is said while waiting', () => {
  it.each([
    ['Continua con l’assistente', 'keep'],
    ['tienimi il posto', 'keep'],
    ['intanto continuo con il bot', 'keep'],
    ['torniamo alla chat automatica', 'keep'],
    ['keep my place please', 'keep'],
    ['Esci dalla coda', 'leave'],
    ['toglimi dalla coda', 'leave'],
    ['non voglio più aspettare', 'leave'],
    ['leave the queue', 'leave'],
    ['Non serve più', 'leave'],
    ['ok grazie, toglimi dalla coda', 'leave'],
    ['please take me off the queue', 'leave'],
    ['ok aspetto', 'keep'],
    ['posso aspettare', 'keep'],
    ["ok, I'll wait", 'keep'],
    ['È urgente, non posso aspettare: mia madre domani esce dall’ospedale', undefined],
    ['non voglio aspettare fino a lunedì', undefined],
    ['please hurry, I don’t want to wait until Monday', undefined],
    ['come faccio a togliermi dalla lista d’attesa per la badante?', undefined],
    ['non serve la PEC?', undefined],
    ['quanto devo aspettare?', undefined],
    ['c’è posto all’asilo?', undefined],
    ['vorrei parlare con una persona, non con un bot', undefined],
  ])('"%s" means %s', (utterance, expected) => {
    expect(aboutWaiting(utterance)).toBe(expected);
  });
});
