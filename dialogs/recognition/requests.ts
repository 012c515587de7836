import { signsPattern, wordsPattern } from '../../knowledge/expressions.ts';
import type { Knowledge, Languages } from '../../knowledge/knowledge.ts';
import { GUESTS } from '../../knowledge/schema/locale.ts';
import { isText, plain } from '../texts/say.ts';
import { madeOnce } from './made-once.ts';
import { topicOfGroup } from './place-groups.ts';
import { spoken } from './spoken.ts';

/** How a person is asked for, a way a line. */
const PERSON = anyOf(
  /\b(passa(mi|temi|re)|passate mi|parl(are|o|i)|voglio|vorrei|preferi\w*|mett\w+ in contatto|chiam\w+|dammi|datemi|trasferi\w+|contattare|sentire|serve|rispond\w+)\b.*\b(operator[ei]|operatrice|umano|umana|essere umano|persona (vera|reale|in carne)|una persona|un impiegat[oa]|un addett[oa]|qualcuno (vero|dello staff|dell ufficio|in carne|di umano|del comune)|con qualcuno|lo staff|con (la|una|quella) (signora|signorina|ragazza|dottoressa|collega)|con (il|un|quel) (signore|ragazzo|dottore|collega)|con (un |una |la |il )?(uomo|donna|signor[ae]|persona) (di|del|dell|della|che lavora) |con (un |una )?ver[oa] (uomo|donna|persona|signor[ae]|essere)|un funzionario|un responsabile|un assistente umano|con l ufficio( che| competente| giusto)?)\b/u,
  /\b(conferire|interloquire)\b.*\bcon (un|una|il|la) (funzionari[oa]|incaricat[oa]|operat\w+|responsabile|addett[oa])\b/u,
  /\b(volevo|vorrei|voglio|preferivo) (un|una) (operat(ore|rice)|impiegat[oa]|person[ae] (vera|in carne)|funzionari[oa]|essere umano)\b/u,
  /\b(desider\w+|chied\w+|vorre[a-z]+|gradire[a-z]+|pregh?\w+) (di )?(essere |venire )?(ri)?(contattat|chiamat)[oaie] da (qualcuno|(un|una|qualche|il|la|vostro|un vostro) (operat|addett|funzionari|impiegat|responsabil|persona|referent|incaricat|ufficio)\w*)\b/u,
  /\b(passa(mi|temi)) (qualcuno|a qualcuno|un)\b/u,
  /\b(mi|ci) rispond\w+ (qualcuno|una persona)\b/u,
  /^((ma|e|qui) )*non (mi|ci) rispond\w+ nessuno$/u,
  /\bc e qualcuno che (mi |ci )?(risponde|legge|parla)\b/u,
  /\bqualcuno che (mi|ci) (puo |possa |potrebbe |stia a |sta a )?(ascolt\w+|sent(a|ire))\b/u,
  /\b(mi|ci) (puo|puoi|potete|potrebbe|potreste) (ri)?(telefonare|chiamare) (qualcuno|una persona)\b/u,
  /\b(far(mi|ci)|(mi|ci) (puo|puoi|potete) far) (ri)?chiamare da (qualcuno|una persona|un operat\w+|un addett\w+)\b/u,
  /\b((could|can) (someone|somebody)|chance (someone|somebody))( (?!who|why|when|how)\w+){0,6} (ring|call|phone) me\b/u,
  /^(mi|ci) (chiami|richiami|telefoni)\b/u,
  /\b(ri)?chiamatemi\b/u,
  /\b(vorrei|voglio|preferisco|meglio|mi dia|datemi) (un|una) (signor(a|ina|e)|operat\w+|persona) al telefono\b/u,
  /\b(mettetemi|mettimi|mi mett(a|ete|i)|(mi )?pot(ete|rebbe|reste) metter(mi)?|puo metter(mi|ci)|volermi mettere) in (contatto|comunicazione) con\b/u,
  /\bparl(are|arne) con (chi|la persona che) (segue|si occupa|gestisce|decide|ha in mano)\b/u,
  /(?<!non )\b(c e|avete) (una|qualche) persona con cui (posso |poter |potrei |si puo )?parlar\w+/u,
  /\bbasta (bot|robot|macchina)\b/u,
  /^(un |una )?(operator[ei]|operatrice|umano|persona|staff|assistenza umana|centralinista)( per favore| grazie| subito| please)?$/u,
  /\bnon (voglio|mi va di|intendo|posso) (parlare|scrivere|chattare|discutere) con (una macchina|un robot|un bot|la macchina|il bot|un computer|una intelligenza)\b/u,
  /\b(talk|speak|chat) (to|with) (a|an|some|the)? ?(real |human |actual )?(person|human|operator|agent|someone|somebody|staff|representative|being)\b/u,
  /\b(real|human) (person|agent|operator|being)( please)?$/u,
  /^(human|agent|operator|representative|person)( please)?$/u,
  /\b(connect|transfer|pass|put) me (to|through|with)\b/u,
  /\bget me (a|an) (human|person|operator)\b/u,
  /\b(discuss|talk|speak)\b.* with (the|a) (person|officer|official) (in charge|responsible)\b/u,
  /(?<!(do|will|would|until|before|if|when|can|could|that) )\byou call me$/u,
  /\b(can|could) you (please )?(call|ring|phone) me( back)?$/u,
  /^(please )?(call|ring|phone) me( back)?( please)?$/u,
  /\bi (want|need|d like) (a|an) (human|person|operator|agent)\b/u,
);

function anyOf(...ways: readonly RegExp[]): RegExp {
  return new RegExp(ways.map(({ source }) => source).join('|'), 'u');
}
/** The same, and our own buttons, in the languages without articles. */
const guestsPatterns = madeOnce((languages: Languages) => {
  const { said, written } = spoken(languages, (words) =>
    'person' in words ? words.asksForPerson : undefined,
  );
  return {
    said: wordsPattern(said),
    written: signsPattern(written),
    buttons: new Set(GUESTS.flatMap((language) => languages[language]?.person ?? [])),
  };
});

/** Somebody to look after a relative is not a member of staff. */
const CARE =
  /\b(badant\w*|colf|tata|baby ?sitter|bebi sitter|per mia|per mio|assistere|che venga|che mi aiuti|pulizie|bambin\w*|nonn\w*|madre|padre|mamma|papa|anzian\w*|lavoro|suocer[ao]|mogli[ea]|marito|zi[ao]|ospedale|dimess[oa]|a casa mia|in casa|a ore|di notte)\b/u;
/** "Mi risponde una persona o una macchina?" asks who speaks, not for somebody else. */
const WHO_SPEAKS =
  /\b(person[ae]|uman[oa]|operator[ei]|operatrice|impiegat[oa]|addett[oa]|qualcuno|person|human|clerk|someone|somebody) (ver[ao] |reale |real )?(o|oppure|or) (e |sei |is it )?(tutto |automatic[oa]|un|una|uno|il|la|solo|a|an|just)\b|\bchi (mi|ci) (risponde|sta rispondendo|scrive|parla)\b|^(ma |scusi |scusa |so |and |hey |hi |hello |ciao |ehi )*((sto |stiamo )?(parl|scriv)(o|iamo|ando|endo) con|(are|is) (you|this)|am i (talking|speaking|chatting|writing) (to|with)) /u;
/** "C'è un numero dove risponde una persona?" asks for the number. */
const ASKS_NUMBER = /\b(numero|recapito|number)\b.*\b(rispond\w+|answer\w*|parlare|talk|speak)\b/u;

/** Who asks where to go to speak to somebody asks for a place. */
const GOES =
  /\b(dove|da chi|where)\b.*\b(andare|vado|vengo|venire|rivolger\w*|go)\b.*\b(parlare con|talk to|speak to) (qualcuno|una persona|someone|somebody)\b/u;

/** "Is the talk with an operator free?", "orari per parlare con un operatore": asked about talking, nobody is called. */
const ABOUT_TALKING =
  /\b(gratis|gratuit\w*|si paga|a pagamento|quanto costa|orari\w*|che or[ae]|free of charge|for free|is\b.*\bfree|have to pay|does it cost|opening hours|what time)\b/u;
/** "Di sabato c'è qualcuno che risponde?" asks when, unless somebody is wished for besides. */
const WHETHER_ANSWERED =
  /^(?!.*\b(vorrei|voglio|vorremmo|passa(te)?mi|parlare)\b).*(\b(di|il) (lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica) (c e|ci sono|mi risponde|risponde|rispondono)\b|\bal telefono (mi |ci )?rispond\w+)/u;
/** "Una persona che stiri", "someone two mornings a week": wanted for work, not for a word. */
const FOR_WORK =
  /\b(trovar|cercar)(e|mi|ci|le|gli) (una persona|qualcuno)\b|(?<!con )\buna persona (fidata|di fiducia|referenziata|esperta)\b|\b(una persona|qualcuno) (\w+ )?(che (?!(mi |ci |vi |lo |la |ne )?(rispond|parl|ascolt|chiam|richiam|spieg|dic|sa|sappia|legg|segu|capisc|conosc|poss|decid|puo (ascolt|sent|parl|rispond|spieg)))\w|(qualche|tutt[ei] l[ea]|un paio di|due|tre) (or[ae]|mattin[ae]|pomerigg\w*|ser[ae]|giorn[io]|volt[ae])|per (stirare|(far |fare )?le (pulizie|faccende)|pulir\w+|cucinare|lavar\w+|assister\w+|guardar\w+|accompagnar\w+|tener\w+|badar\w+|la (spesa|notte)|i bambini|mi[ao] \w+))|\b(a|some|one) ?(\w+ )?(person|one|body) to (iron|clean|cook|look after|care for|sit with|mind|watch|wash|walk|do the)\b/u;

/** "Assistenza per una persona con disabilità": somebody to be helped. */
const IN_NEED =
  /\bper una persona\b|\buna persona (con (disabilit|demenz|alzheimer|parkinson|problemi|difficolta)|anzian|disabil|non autosuff|malat|sola|invalid|in carrozz|fragil|cara|di famiglia)|\b(for|about) (a|an) (\w+ )?person\b|\b(disabled|elderly|old|older|blind|deaf) person\b/u;

/** An explicit request for a person, in so many words. */
export function asksForPerson(utterance: string, { languages }: Pick<Knowledge, 'languages'>): boolean {
  const guests = guestsPatterns(languages);
  return (
    isText(utterance, 'button.person') ||
    guests.buttons.has(utterance.trim()) ||
    guests.written.test(utterance) ||
    guests.said.test(plain(utterance)) ||
    asksInShort(utterance)
  );
}

/** In a long message only a sentence that says little else asks for a person; in a short one, a word or two alone. */
function asksInShort(utterance: string): boolean {
  const isShort = utterance.length <= LONGEST_REQUEST;
  const sentences = utterance.split(/[.!?;\n]+/u).map(wordsOf);
  const parts = isShort
    ? [wordsOf(utterance), ...sentences.filter((said) => said.split(' ').length <= FEW)]
    : [...sentences, wordsOf(lastWords(utterance))];
  return parts.some(
    (said) =>
      said.length <= LONGEST_REQUEST &&
      PERSON.test(said) &&
      !CARE.test(said) &&
      !FOR_WORK.test(said) &&
      !IN_NEED.test(said) &&
      !ABOUT_TALKING.test(said) &&
      !WHETHER_ANSWERED.test(said) &&
      !GOES.test(said) &&
      !ASKS_NUMBER.test(said) &&
      !WHO_SPEAKS.test(said),
  );
}

const FEW = 2;

/** Folded words; letters written one by one to be heard, as in "O P E R A T O R E", are a word. */
function wordsOf(said: string): string {
  return plain(said).replaceAll(/\b(?:\p{L} ){3,}\p{L}\b/gu, (spelt) => spelt.replaceAll(' ', ''));
}

/** "…e non mi risponde nessuno vorrei parlare con qualcuno": dictated without a full stop, the request comes last. */
function lastWords(utterance: string): string {
  return LAST_WISH.exec(utterance)?.[0] ?? '';
}

const LAST_WISH =
  /(?<!\b(?:dove|where|da chi) )\b(?:vorrei|voglio|preferisco|posso|i want to|i would like to|can i) \S+(?: \S+){1,6}$/iu;

const LONGEST_REQUEST = 110;

const ERASE = anyOf(
  /\b(cancell\w*|elimin\w*|rimuov\w*|(?<!\bsi )dimentica(mi|ti|te|temi)?|oblio|delete|erase|remove|(?<!t )forget)\b.*\b(dati|(ogni|mio) dato|messaggi|conversazion[ei]|chat|informazioni personali|dati personali|mio profilo|account|data|messages|conversation|personal (data|information|details)|everything (about me|i wrote))\b/u,
  /\brimozione (dei|delle|della|di) (mie[ia]?|mia|tutt\w+|ogni|dati|messaggi|conversazion[ei]|chat|informazioni)\b/u,
  /\bdiritto all oblio\b|\bright to be forgotten\b/u,
  /\bart(icolo)? ?17\b.*\b(gdpr|regolamento|2016|679)\b/u,
);
const COPY =
  /\b(mand|invi|dat|dar|forni|vede|vedere|send|give|show)\w*\b.*\b(tutt[oi] (quello|quanto|cio|i dati|le informazioni)|quello|everything|all|what) (che )?(avete|hai|you (have|ve|hold|keep)) (registrato|salvato|memorizzato|raccolto|scritto|conservato|recorded|stored|saved|kept|got|written) (su di|di|on|about) m[e]\b|\b(copia|esporta\w*|scarica\w*|copy|export|download|portabilita)\b.*\b(chat|conversazione|miei dati|messaggi|dati personali|dati (che mi riguardano|su di me|che avete)|conversation|my (personal )?(data|information)|data (about me|you (have|hold|keep))|messages)\b/u;

export function asksToErase(utterance: string): boolean {
  return ERASE.test(plain(utterance)) || isText(utterance, 'button.erase');
}

export function asksForCopy(utterance: string): boolean {
  return COPY.test(plain(utterance)) || isText(utterance, 'button.export');
}

const NOT_HELPFUL =
  /^(no )?(non mi (hai aiutat\w*|e stato (utile|di aiuto)|e servito|aiuti)|non (serve|e servito) a (niente|nulla)|(that |this )?(did not|didn t|doesn t) help)( per niente| affatto| a nulla| at all)?$/u;

const INSULT =
  /\b(stronz\w*|merd\w*|vaffancul\w*|fancul\w*|coglion\w*|idiot[aei]?|cretin\w*|imbecill\w*|deficient\w*|scem[oiae]|fai (schifo|pena)|fate (schifo|pena)|fuck\w*|shit\w*|asshole|moron|useless bot|stupid (bot|machine))\b/u;
const FEW_WORDS = 6;

/** Insults and little else; a question that swears is still a question. */
export function isInsult(utterance: string): boolean {
  const said = plain(utterance);
  return INSULT.test(said) && said.split(' ').length <= FEW_WORDS;
}

const COMPLAINT =
  /^(ho |vorrei fare |voglio fare |devo fare |fare )?(un |il |una )?(reclamo|lamentela|segnalazione|complaint)$|\b(fare|presentare|sporgere|inoltrare) (un )?reclamo\b|\b(make|file) a complaint\b/u;

export function isComplaint(utterance: string): boolean {
  return COMPLAINT.test(plain(utterance));
}

const THANKS =
  /^(ok |okay |va bene |perfetto |ottimo |benissimo |great |ok )?(grazie|la ringrazio|ti ringrazio|vi ringrazio|thank you|thanks|thx|many thanks)( (mille|tante|infinite|molte|davvero|ancora|so much|very much|a (lot|million|bunch|ton)|heaps|loads|a tutti|gentilissim[oaie]|molto|di cuore|per (l aiuto|tutto|la risposta)|for (your help|everything|the help)))*$/u;

/** Thanks and nothing else. */
export function isThanks(utterance: string): boolean {
  return THANKS.test(plain(utterance));
}

/** Our own buttons that mean one thing whatever was said before. */
export function offeredButton(utterance: string, knowledge: Pick<Knowledge, 'placeGroups'>) {
  if (isText(utterance, 'button.helpful')) {
    return { dialog: 'feedback', detail: 'helpful', topic: 'feedback' };
  }
  if (isText(utterance, 'button.not-helpful') || NOT_HELPFUL.test(plain(utterance))) {
    return { dialog: 'feedback', detail: 'not-helpful', topic: 'feedback' };
  }
  if (isText(utterance, 'button.deadline')) {
    return { dialog: 'calls', topic: 'call.deadline' };
  }
  return isText(utterance, 'button.nearest')
    ? { dialog: 'places', topic: topicOfGroup(undefined, knowledge) }
    : undefined;
}
