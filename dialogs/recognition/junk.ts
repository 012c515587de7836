const CODE =
  /(?:drop|truncate|alter)\s+table|select\s+.+\s+from\s|union\s+select|insert\s+into|<\s*script|\bor\s+(['"’]?)1\1\s*=\s*['"’]?1|\{\{.*\}\}|\$\{.*\}|;\s*--|\.\.\/|<\?php/iu;
/** Skin tones and the mark that asks for the coloured form change nothing in what a sign says. */
const SIGN_VARIANTS = /\p{Emoji_Modifier}|\p{Variation_Selector}|\s/gu;
const THUMBS_UP = /^(👍|❤|😊|🙂|😍|🥰|👏|🙌|⭐|🌟|♥|✅|💯|😀|😃|😄)+$/u;
/** Hands put together, whatever stands beside them. */
const FOLDED_HANDS = /^(🙏|❤|♥|😊|🙂|🌸|💐)*🙏(🙏|❤|♥|😊|🙂|🌸|💐)*$/u;
const THUMBS_DOWN = /^(👎|😡|😠|🤬|😤|😞|☹|🙁)+$/u;

const WAVE = /^[👋😊🙂]*👋[👋😊🙂]*$/u;

/** What an utterance without words amounts to. */
export function wordless(
  utterance: string,
): 'helpful' | 'not-helpful' | 'thanks' | 'greeting' | 'junk' | undefined {
  const said = utterance.trim();
  if (said === '') {
    return 'junk';
  }
  const sign = said.replace(SIGN_VARIANTS, '');
  if (THUMBS_DOWN.test(sign)) {
    return 'not-helpful';
  }
  if (FOLDED_HANDS.test(sign)) {
    return 'thanks';
  }
  if (WAVE.test(sign)) {
    return 'greeting';
  }
  if (THUMBS_UP.test(sign)) {
    return 'helpful';
  }
  const isLongNumber = /^\d{7,}$/u.test(said);
  return /[\p{L}\p{N}]/u.test(said) && !CODE.test(said) && !isLongNumber ? undefined : 'junk';
}

/** Letters that stand side by side in the words of neither language. */
const NEVER_MEET = /kj|jk|jh|hj|jf|qk|kq|jq|qj|zx|xz|jx|xj|wq|vk|kv|dk|kd/u;

/** Letters hit at random: hardly a vowel, one key again and again, or a run of the keyboard. */
export function isMashing(utterance: string): boolean {
  const said = utterance.toLowerCase().trim();
  if (!/^[a-z\s.,!?']+$/u.test(said)) {
    return false;
  }
  const letters = said.replace(/[^a-z]/gu, '');
  const words = said.split(/\s+/u);
  const isOneSound =
    /^([a-z]{1,4})\1{2,}[a-z]{0,3}$/u.test(letters) ||
    /^(asd|qwe|zxc|jkl|dfg|fgh)\1+$/u.test(letters) ||
    (words.length >= 3 && new Set(words).size === 1);
  const isOneKey = letters.length >= 4 && new Set(letters).size <= 2;
  const isKeyboardRun =
    /(^qwe$|^asd$|^zxc$|asdf|qwer|zxcv|hjkl|sdfg|dfgh|fghj|lkjh|poiu|wert)/u.test(letters) &&
    words.length <= 3;
  const vowels = letters.replace(/[^aeiouy]/gu, '').length;
  const isUnspeakable = letters.length >= 6 && words.length <= 3 && vowels / letters.length < 0.18;
  const isUnwritten =
    words.length <= 3 && /[bcdfghjklmnpqrstvwxz]{5,}/u.test(letters) && NEVER_MEET.test(letters);
  return (
    isOneSound ||
    isOneKey ||
    isKeyboardRun ||
    isUnspeakable ||
    isUnwritten ||
    /[bcdfghjklmnpqrstvwxz]{6,}/u.test(letters.slice(0, 24))
  );
}

const INJECTION =
  /(?<!(madre|padre|nonn[ao]|mamma|pap[aà]|suocer[ao]|zi[ao]|si) )\b(ignora|dimentica|scorda|ignore|forget|disregard|override)\b(?! (my|il mio|la mia)\b).*\b(istruzion\w*|regol\w*|prompt|instruction\w*|rules?|previous|precedent\w*)\b|\b(fai finta|fingi|pretend|comportati come|immagina di essere|d'ora in poi sei|da ora (in poi )?sei|da adesso sei|(?<!alle )sei ora|senza regole|scrivi che la scadenza|(answer|reply) (only|just|always) (with )?(yes|no)|(da adesso|da ora( in poi)?|d['’]ora in poi|from now on) (rispondi|di['’]?|devi dire|risponderai|answer|say|tell)\b(?! (?:solo |only )?in (?:inglese|italiano|francese|spagnolo|cinese|arabo|english|italian|french|spanish|chinese|arabic)\b)|you are now|roleplay|developer mode|jailbreak|dan mode)\b|\b(system prompt|prompt di sistema|le tue istruzioni|your (hidden |secret |original )?(instructions|prompt))\b|(?:^|[.:;,!?] *|please |you must )(?:act as|(?:scrivi|rispondi(?:mi)?|parla(?:mi)?|fai|write|answer|talk) (?:come se fossi|as if you were))\b|\bpromettimi\b|\brispondi (solo|soltanto|sempre) (con |di )?(un )?(s[iì]|no)(?!\p{L})/iu;

/** Attempts to make the assistant be somebody else or promise things. */
export function isInjection(utterance: string): boolean {
  return INJECTION.test(utterance);
}
