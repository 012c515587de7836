import type { Memory } from '../dialog.ts';

const BEFORE = String.raw`(?:(?:no|anzi|ma|ok|va bene|niente|scusi|scusa|senta|well|actually|sorry)[\s,.!…]+)*`;
const TAKEN_BACK = [
  String.raw`aspett[ai](?: un (?:attimo|momento))?`,
  'lasci[ao] (?:stare|perdere)|fa niente|non importa',
  'ho cambiato idea|ci ho ripensato',
  'prima (?:dimmi|ditemi|mi dica|mi dici|mi dite|rispondimi|una (?:cosa|domanda))(?: una (?:cosa|domanda))?',
  '(?:but )?first(?: of all)?,? (?:can you |please )?(?:tell me|one (?:thing|question)|a question)(?: (?:one thing|something))?|tell me first',
  String.raw`wait(?: a (?:minute|moment|second))?|hold on|never mind|forget it`,
  String.raw`(?:i(?: ha|['’])ve )?changed my mind`,
].join('|');
const GOES_ON = new RegExp(String.raw`^\s*${BEFORE}(?:${TAKEN_BACK})[\s,.:;!…-]+(?<rest>.*\p{L}.*)$`, 'isu');
/** "Before that, when is the deadline?" */
const ASKS_FIRST =
  /^\s*(?:(?:ok|yes|sure|s[iì]|certo|ma|but|and|e)[\s,.]+)*(?:prima(?: di (?:questo|ci[oò]|tutto|quello))?|before (?:that|this)|first(?: of all)?)\s*[,:;–-]\s*(?<rest>.*\p{L}.*\?)\s*$/isu;
const FEWEST_WORDS = 3;

/**
 * "No aspetta, quante sono le case di quartiere?" to the question what a person is wanted for: none is wanted any more,
 * and the rest is asked of us. Undefined for a reason.
 */
export function askedInstead(utterance: string, { waiting }: Memory): string | undefined {
  if (waiting?.dialog !== 'handoff' || !isReasonAsked(waiting.state)) {
    return undefined;
  }
  const found = GOES_ON.exec(utterance) ?? ASKS_FIRST.exec(utterance);
  const rest = found?.groups?.['rest']?.trim();
  return rest !== undefined && rest.split(/\s+/u).length >= FEWEST_WORDS ? rest : undefined;
}

function isReasonAsked(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'asking' in state && state.asking === 'reason';
}
