import { wordsPattern } from '../../knowledge/expressions.ts';

const MEANS = '(numero|cell|cellulare|telefono|telefonino|recapito|contatto|mail|e mail|email|indirizzo)';
const MEANS_EN = '(number|phone|mobile|cell|mail|e mail|email|address|contact)';
const GIVE =
  '(lasc(io|iare|iarvi|iarti|iamo)|d(o|are|arvi|arti)|mand(o|are|arvi|arti)|aggiung(ere|ete|i)|cambi(are|ate|o))';

/** How somebody says where they can be reached, a way a line, Italian before English: tried on folded words. */
export const CONTACT_WORDS = {
  /** Their own number or address. */
  own: wordsPattern([
    `(mio|nostro|mia|nostra) ${MEANS}(?! (di|del) (protocollo|pratica|domanda))`,
    `(my|our) (\\w+ )?${MEANS_EN}`,
    '(ho cambiato|nuovo|new) (numero|number|mail|email|indirizzo)',
    'sono al',
  ]),
  /** To be called, or written to. */
  reachMe: wordsPattern([
    '(ri)?(chiam|telefon|contatt)(atemi|ami|armi|arci|ateci|imi)',
    '(mi|ci) (ri)?(chiam|telefon|contatt)(a|ate|i|iate|aste|asse|ano|ino|assero|erete|era|eranno)',
    '((mi|ci) )?(potete|puoi|puo|potreste|potrebbe) (ri)?(chiam|telefon|contatt)are',
    'essere (ri)?(chiamat|contattat)[oaie]',
    '(mi|ci) (fate|fa|fai|puo far|potete far) (ri)?(chiamare|telefonare)',
    'scriv(etemi|imi|ermi)|mandatemi',
    '(call|ring|phone|text|reach|contact|email|e mail|mail) (me|us)( back)?',
    'write to (me|us)',
  ]),
  /** What takes it back, and numbers that are none of a telephone. */
  other: wordsPattern([
    '(cancell*|elimin*|rimuov*|toglie*|delete|erase|remove)',
    '(non|don t|do not|stop|never) (\\w+ )?(chiam|richiam|telefon|contatt|scriv|call|ring|phone|text)*',
    '(protocollo|pratica|fattura|ricevuta|iva|codice|iban)',
  ]),
  /** Before it is written: "vorrei lasciare la mia email". */
  toGive: wordsPattern([
    `${GIVE} (il |la |i |le )?(mio|mia|miei|nostro|nostra) ${MEANS}`,
    `${GIVE} un ${MEANS} (per|a cui|dove) (\\w+ )?(essere )?(contattat|richiamat|chiamat|avvisat|avvert)*`,
    `(leave|give you|add|change) (you )?my (\\w+ )?${MEANS_EN}`,
  ]),
  /** Asked leave to give one: "posso lasciare la mail?" */
  mayGive: wordsPattern([
    `(posso|possiamo|potrei) (lasci|d|scriv|mand)(are|arvi|arti|arle|ervi|ere)( (il|la|un|una|l))?( mi[ao])? ${MEANS}`,
    `(can|could|may|shall) (i|we) (leave|give|send)( you)?( (my|an|a|the))? ${MEANS_EN}`,
  ]),
  /** Whether it has come. */
  asked: wordsPattern([
    `(avete|hai|ha) (preso|segnato|ricevuto|salvato|aggiunto|visto|letto|annotato) (il |la )?(mio|mia) ${MEANS}`,
    `(avete|hai|ha) (il mio|la mia) ${MEANS}`,
    '(avete|hai|ha|qualcuno ha) (letto|visto|ricevuto) (il mio messaggio|i miei messaggi|(quello|cosa) (che )?ho scritto)',
    '(has|have|did) (anyone|anybody|someone|you|they) (read|seen|see|get|got|received) my messages?',
    `(did you|have you|do you) (get|got|have|save|saved|see|receive|received|write down)( down)? my (\\w+ )?${MEANS_EN}`,
  ]),
} satisfies Record<string, RegExp>;
