import { describe, expect, it } from 'vitest';
import { emailIn } from '../../../dialogs/recognition/email.ts';

describe('an address in a message', () => {
  it.each([
    ['mario.rossi@libero.it', 'mario.rossi@libero.it'],
    ['La mia mail è Mario.Rossi@Gmail.com.', 'mario.rossi@gmail.com'],
    ['mario punto rossi chiocciola libero punto it', 'mario.rossi@libero.it'],
    ['mario @ comune.milano.it grazie', 'mario@comune.milano.it'],
    ['scrivetemi a anna(at)example.org', 'anna@example.org'],
    ['m.bianchi@live.it', 'm.bianchi@live.it'],
    ['mario dot rossi at gmail dot com', 'mario.rossi@gmail.com'],
    ['you can write me at mario dot rossi at gmail dot com', 'mario.rossi@gmail.com'],
    ['mario@gmail punto com', 'mario@gmail.com'],
  ])('reads "%s"', (utterance, email) => {
    expect(emailIn(utterance)).toEqual({ kind: 'good', email });
  });

  it.each([
    ['mario@gmial.com', 'mario@gmail.com'],
    ['mario@gmail.con', 'mario@gmail.com'],
    ['mario@hotmal.it', 'mario@hotmail.it'],
    ['mario@libbero.it', 'mario@libero.it'],
  ])('doubts "%s"', (utterance, meant) => {
    expect(emailIn(utterance)).toMatchObject({ kind: 'doubtful', meant });
  });

  it.each(['mario@', '@gmail.com', 'mario@gmail', 'mario rossi@.it'])('finds "%s" broken', (utterance) => {
    expect(emailIn(utterance).kind).toBe('broken');
  });

  it.each(['non ho la mail', 'quando scade il bando?', ''])('finds none in "%s"', (utterance) => {
    expect(emailIn(utterance).kind).toBe('none');
  });
});
