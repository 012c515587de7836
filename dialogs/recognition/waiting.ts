import { isText, plain } from '../texts/say.ts';

const KEEP =
  /\b(tien\w*|conserv\w*|manten\w*)( pure)? (il mio|il|mio) posto\b|\blasci\w*( pure)? (il )?mio posto\b|\b(torn\w*|continu\w*|prosegu\w*|and\w+ avanti|parl\w*)( \w+)? (al|col|con il|con l|con la|alla|all) (bot|assistente|chat automatica)\b|\b(keep|hold|save) my place\b|\b(carry on|go on|continue|back) (with|to) the (bot|assistant)\b/u;
const LEAVE =
  /^non (mi )?serve piu$|\b(togl\w*|cancell\w*|lev\w*) ?(mi)? ?(pure )?dalla (coda|fila|lista)\b|\b(esc\w*|uscire|voglio uscire|abbandon\w*|lasci\w*) (dalla|la) (coda|fila)\b|\bnon (voglio|intendo|posso) (piu )?aspettare\b|\bnon aspetto piu\b|\b(leave|quit|get out of) the queue\b|\b(take|remove) me (off|from) the (queue|list)\b|\bi (do not|don t) want to wait\b/u;

/** What somebody in the queue asks in so many words: to go on with the bot meanwhile, or to wait no longer. */
export function aboutWaiting(utterance: string): 'keep' | 'leave' | undefined {
  if (isText(utterance, 'button.keep-place')) {
    return 'keep';
  }
  if (isText(utterance, 'button.leave-queue')) {
    return 'leave';
  }
  const said = plain(utterance);
  if (LEAVE.test(said)) {
    return 'leave';
  }
  return KEEP.test(said) ? 'keep' : undefined;
}
