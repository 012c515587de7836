/**
 * How sure the engine has to be of something before a rule goes by it: probabilities, since its confidence is calibrated.
 * What is answered, asked back or refused is content (`policy.yaml`); these only weigh one reading against another.
 */

/** Not to be forgotten where much hangs on it. */
export const HINT = 0.12;
/** Enough for what the words say as well. */
export const GUESS = 0.3;
/** More likely than not. */
export const LIKELY = 0.5;
export const PLAIN = 0.7;
export const BEYOND_DOUBT = 0.9;
/** What a rule says itself, whatever the engine reads. */
export const SURE = 0.95;
