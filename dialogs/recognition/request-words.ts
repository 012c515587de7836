import { wordsPattern } from '../../knowledge/expressions.ts';
import { wholePattern } from './whole-pattern.ts';

const ERASE =
  '(cancell*|elimin*|rimuov*|(?<!\\bsi )dimentica(mi|ti|te|temi)?|oblio|delete|erase|remove|(?<!t )forget)';
const COPY = '(copia|esporta*|scarica*|portabilita|copy|export|download)';
const ON_RECORD =
  '(registrato|salvato|memorizzato|raccolto|scritto|conservato|recorded|stored|saved|kept|got|written)';
const HEARTILY =
  '( (mille|tante|infinite|molte|molto|davvero|ancora|a tutti|gentilissim[oaie]|di cuore|per (l aiuto|tutto|la risposta)|so much|very much|a (lot|million|bunch|ton)|heaps|loads|for (your help|everything|the help))){0,6}';

/** What is asked of the desk itself, a way a line, Italian before English: expressions as in the content, tried on folded words. */
export const REQUEST_WORDS = {
  /** To forget what it knows of somebody. */
  erase: wordsPattern([
    `${ERASE} ... (dati|(ogni|mio) dato|informazioni personali)`,
    `${ERASE} ... (messaggi|conversazion[ei]|chat|mio profilo|account)`,
    `${ERASE} ... (data|messages|conversation|personal (information|details))`,
    `${ERASE} ... everything (about me|i wrote)`,
    `${ERASE} (la |il |l |i |le )?mi[oae]i? (e ?mail|mail|indirizzo|numero|telefono|cellulare|recapit[oi]|posizione)`,
    `${ERASE} my (e ?mail|address|(phone |mobile )?number|phone|position|location)`,
    'rimozione (dei|delle|della|di) (mie[ia]?|mia|tutt*|ogni|dati|messaggi|conversazion[ei]|chat|informazioni)',
    'diritto all oblio',
    'art(icolo)? ?17 ... (gdpr|regolamento|2016|679)',
    'right to be forgotten',
  ]),
  /** One thing of what it knows. */
  onePart: wordsPattern([
    'mail|email|indirizz[oi]|numer[oi]|cell|cellulare|telefono|recapit[oi]|posizione|foto|nome|cognome',
    '(ultim[oa]|quest[oa]|quel|quella|un|una|solo il|solo la) (messaggio|frase|foto|domanda)',
    'address|number|phone|mobile|position|location|photo|my name|surname',
    '(last|this|that|one|only the) (message|question|photo)',
  ]),
  allOfIt: wordsPattern(['tutt[oaie]|ogni|everything|all']),
  /** To show what it knows of somebody. */
  copy: wordsPattern([
    `(mand|invi|dat|dar|forni|vede)* ... (quello|tutt[oi] (quello|quanto|cio|i dati|le informazioni)) (che )?(avete|hai) ${ON_RECORD} (su di|di) me`,
    `(send|give|show|dat)* ... (everything|all|what) you (have|ve|hold|keep) ${ON_RECORD} (on|about) me`,
    `${COPY} ... (chat|conversazione|messaggi|miei dati|dati personali|dati (che mi riguardano|su di me|che avete))`,
    `${COPY} ... (conversation|messages|my (personal )?(data|information)|data (about me|you (have|hold|keep)))`,
  ]),
  /** To be sent what was said elsewhere than here, or to be told when there is news. */
  sendIt: wholePattern(
    [
      '(mand|invi|sped|gir|inoltr)(a|ate|i)(m|c)(i|el[oaie])( (la|una|questa|questa) (risposta|informazione))?( tutto)? (per|via|con|su|tramite|in) (e mail|email|mail|posta|whatsapp|sms)',
      '((puoi|puo|potete|potresti) )?(mandar|inviar|spedir|girar|inoltrar)(mi|ci|mel[oaie]|cel[oaie])( tutto)? (per|via|con|su|tramite|in) (e mail|email|mail|posta|whatsapp|sms)',
      '(me|ce) (lo|la|li|le) (mandi|invii|giri|mandate|inviate|puoi mandare|potete mandare) (per|via|con|su|tramite) (e mail|email|mail|posta|whatsapp|sms)',
      '((avvis|avvert)(a|ate|i|ite)(mi|ci)|mi (avvis|avvert)(i|ate|ite))( voi)?( (quando|se|appena) (esce|escono|c e|ci sono|apre|aprono)( \\w+){0,4})?',
      '((can|could) you )?(send|e mail|email|mail) (it|that|this|me (it|that|this)|(it|that|this) to me)( to me)?( (by|via|on) (e mail|email|mail|post|whatsapp|text))?',
      '((can|could|will) you )?(notify|alert) (me|us)( (when|if) (it|they|there|the) ... )?',
    ],
    { before: '((e|ma|ok|allora|and|but) ){0,2}', after: '( per favore| grazie| please)?' },
  ),
  notHelpful: wholePattern(
    [
      'non mi (hai aiutat*|e stato (utile|di aiuto)|e servito|aiuti)',
      'non (serve|e servito) a (niente|nulla)',
      '(that |this )?(did not|didn t|doesn t) help',
    ],
    { before: '(no )?', after: '( per niente| affatto| a nulla| at all)?' },
  ),
  insult: wordsPattern([
    '(stronz|merd|vaffancul|fancul|coglion|cretin|imbecill|deficient)*',
    'idiot[aei]?|scem[oiae]',
    '(fai|fate) (schifo|pena)',
    '(fuck|shit)*',
    'asshole|moron|useless bot|stupid (bot|machine)',
  ]),
  complaint: wordsPattern([
    '^(ho |vorrei fare |voglio fare |devo fare |fare )?(un |il |una )?(reclamo|lamentela|segnalazione|complaint)$',
    '(fare|presentare|sporgere|inoltrare) (un )?reclamo',
    '(make|file) a complaint',
    // Kept waiting by us.
    'ho (chiamato|telefonato) ... (minuti|or[ae]) ... (attes|aspett)*',
    '(sono stat[oa]|mi avete tenut[oa]|ho aspettato) (\\w+ ){0,3}(minuti|or[ae]) (in attesa|al telefono)',
    '(mia|nostra) (pratica|richiesta) (e |resta |rimane )?(ancora )?(ferma|bloccata) da',
    '(kept|left|been|was|were) (me )?(on hold|waiting on the (phone|line)) for',
    '(my|our) (case|request) has been (stuck|stopped|pending) for',
  ]),
  /** Somebody who wrote to us and heard nothing. */
  wroteToUs: wordsPattern([
    '(vi|ti|le) (ho|avevo) (gia )?(scritto|chiamat[oi]|contattat[oi]|cercat[oi])',
    `ho (gia )?lasciato (il|la|un|una) (mi[ao] )?(numero|mail|email|e mail|telefono|recapito|messaggio)`,
    '(i|we) (\\w+ )?(wrote to|called|rang|phoned|contacted|messaged|emailed) you',
    '(i|we) (\\w+ )?left (you )?(my|our|a) (\\w+ )?(number|mail|email|address|message)',
  ]),
  notAnswered: wordsPattern([
    '(nessuno|non) (mi |ci )?(ha|hanno|avete|hai) (ancora |mai |piu )?(risposto|scritto|richiamat[oa]|contattat[oa]|chiamat[oa])',
    '(nobody|no one|noone|you (have )?(not|never)|you haven t) (has |ever |even )?(answered|replied|called|written|wrote|contacted|got back)',
  ]),
  /** What was sent elsewhere than here. */
  sentElsewhere: wordsPattern([
    'pec|domanda|candidatura|istanza|protocollo|portale|badant*',
    'application|certified|portal|carer',
  ]),
  /** Thanks and nothing else. */
  thanks: wholePattern(['grazie', '(la|ti|vi) ringrazio', 'thank you', 'many thanks', 'thanks', 'thx'], {
    before: '(ok |okay |va bene |perfetto |ottimo |benissimo |great )?',
    after: HEARTILY,
  }),
} satisfies Record<string, RegExp>;
