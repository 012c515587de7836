import { wordsPattern } from '../../knowledge/expressions.ts';
import { wholePattern } from './whole-pattern.ts';

const POLITELY =
  '((ok|va bene|no|niente|anzi|e|ma|allora|grazie|scusi|scusa|senta|guardi|per favore|mi dispiace|ho risolto|puoi|puo|potete|vorrei|voglio|sorry|please|thanks|can you|could you|i want to|i would like to|i d like to|i ve solved it) ){0,4}';
const AND_THANKS = '( (grazie|per favore|ora|adesso|ho risolto|please|thanks|thank you|now)){0,3}';

/** What is said while waiting for a person, a way a line: expressions as in the content, tried on folded words. */
export const WAITING_WORDS = {
  /** To go on with the bot and keep one's place in the queue. */
  keep: wordsPattern([
    '(tien|conserv|manten)*( pure)? (il mio|il|mio) posto',
    'lasci*( pure)? (il )?mio posto',
    '(torn*|continu*|prosegu*|and* avanti|parl*)( \\w+)? (al|col|con il|con l|con la|alla|all) (bot|assistente|chat automatica)',
    '(keep|hold|save) my place',
    'non (voglio|vorrei|intendo) (uscire|togliermi|lasciare|perdere) (dalla|la|il) (mio )?(coda|fila|posto)',
    'non (farmi|fatemi|fammi) (uscire|perdere)|non (togli(er)?mi|toglietemi) dalla (coda|fila)',
    '(not|n t) (want to )?(leave the queue|lose my place|take me (off|out of) the (queue|list))',
    '(carry on|go on|continue|back) (with|to) the (bot|assistant)',
    '^((ok|okay|va bene|d accordo|certo|si) )?(aspetto|posso aspettare)( pure| qui| volentieri| grazie){0,2}$',
    '^((ok|okay|fine|sure|yes) )?i (ll|will|can) wait( here)?( thanks| thank you)?$',
  ]),
  /** To wait again, after having left. */
  rejoin: wholePattern(
    [
      '((tornare|torno|rientrare|rientro|rimetter(mi|ci)|mettermi)( di nuovo)?|(rimett|mett|reinserisc)\\w*(mi|ci|temi|teci)( di nuovo)?) (in|nella|alla) (coda|fila)',
      '(get|go|come) back (in|into|to) the (queue|line)|(rejoin|join) the (queue|line)( again)?',
      'put me (back )?(in|into) the (queue|line)( again)?',
    ],
    { before: POLITELY, after: AND_THANKS },
  ),
  /** To give up for nobody answers: asked before the place is lost. */
  perhapsLeave: wholePattern(
    [
      'non (voglio|posso|intendo) (piu )?aspettare( piu)? (e |allora |quindi |basta )?(esco|me ne vado|mi tolgo|lascio (stare|perdere)|basta|rinuncio)',
      '(lascia(te|mo)?|lascio) (stare|perdere) (tanto|perche|che) (qui )?(non (mi )?(rispond|arriv|scriv)\\w* (mai )?(nessuno)?|nessuno (mi )?(rispond|arriv|scriv)\\w*)',
      '(tanto )?(non (mi )?risponde (mai )?nessuno|nessuno (mi )?risponde) (esco|me ne vado|lascia(mo)? (stare|perdere)|lascio (stare|perdere)|rinuncio)',
      '(never mind|forget it) (since )?(no ?body|no one) (\\w+ )?(answer|reply|repli|com)\\w*( anyway)?',
      '(no ?body|no one) (\\w+ )?(answer|reply|repli)\\w* (anyway )?(so )?(never mind|forget it|i m leaving|i (will |ll )?leave|i give up)',
      'i (do not|don ?t) want to wait any ?more (i m leaving|i leave|i give up)',
    ],
    { before: POLITELY, after: AND_THANKS },
  ),
  /** Whether one waits with us: it can be asked of no other queue. */
  inQueue: wholePattern(
    [
      '(sono|siamo|sto) (ancora |gia |davvero |sempre |adesso |ora )?in (coda|fila)',
      '(mi|ci) (ha|hai|avete) (ancora |gia )?mess[oaie] in (coda|fila)',
      '(am|are) (i|we) (still |already |now |really )?in (the |a )?(queue|line)',
    ],
    { before: POLITELY, after: '( o no| vero| or not)?' },
  ),
  /** What only who waits asks of the queue: elsewhere it is asked of a service. */
  place: wholePattern(
    [
      '(quant[ei]|quante persone|quanta gente) (ne )?(ho|abbiamo|c e|ci sono|sono)( ancora)? (davanti|prima|avanti)( a)?( di)?( me| noi)?( in coda)?',
      '(a )?che (punto|numero|posto) (sono|siamo|ho)( in coda| in fila| della coda| nella coda)?',
      '(in )?quant[ei] (persone )?(siamo|sono|ci sono|c e)( ancora)? in (coda|fila)',
      '(a )?che punto (e|siamo con) (la coda|la fila|la mia richiesta)|la (coda|fila) e lunga',
      '(tocca|sta a|e il turno) (quasi )?(a )?me|sono (io )?il prossimo|ho ancora il (mio )?posto',
      '(qual e|quale) (il )?mio (posto|turno|numero)( in coda)?',
      'quanto (tempo )?(devo|dobbiamo|bisogna|tocca|c e da|mi tocca) (ancora )?(aspettare|attendere)( ancora)?',
      '(quanto )?(dura|e lunga|manca|quanto e lunga|quanto dura) (ancora )?(l attesa|la coda|la fila)',
      '(quando|a che ora) (tocca a me|e il mio turno|arriva (qualcuno|l operatore|una persona|il mio turno))',
      '(pronto )?(c e|ce|c e ancora) (qualcuno|nessuno)( li| in linea)?|(pronto )?(ci siete( ancora)?|qualcuno c e)',
      '(quando|tra quanto|fra quanto|a che ora) (mi|ci) (rispondete|scrivete|contattate|richiamate)',
      '(mi|ci) (scriv(ete|i|erete)|mand(ate|erete)|rispond(ete|erete)|contatt(ate|erete)|avvis(ate|erete)) (\\w+ )?(per|via|con|sulla|alla) (una |la )?(mia )?(e ?mail|mail|e mail|sms|telefono|whatsapp)',
      '(will|do|are) (you|they|someone|somebody) (going to )?(e ?mail|e mail|text|write|write to) (me|us)( (by|via|on) (e ?mail|e mail|mail|whatsapp))?',
      'mi avete (dimenticat|scordat)[oa]|have you forgotten( about)? me',
      'how (long|much longer) (is|s|will|does) (the |my )?(wait|queue|line)( be| take)?( now)?',
      'how (long|much longer) (do|must|will|have|should) (i|we) (have to |need to |got to )?wait',
      'what (is|s) (the|my) (wait|waiting time|wait time|place|position|number)( in the queue)?',
      'how many (people )?(are )?(there )?(ahead|before|in front)( of)? (of )?me( in the queue)?',
      'when is it my turn|when will it be my turn',
      '(hello )?(is )?(anyone|anybody|someone|somebody) (there|here)|(hello )?are you (still )?there',
      'how many (people )?(are )?(there )?(still )?in the (queue|line)|am i next',
    ],
    { before: POLITELY, after: AND_THANKS },
  ),
  /** Why it is asked what a person is wanted for. */
  whyReason: wordsPattern([
    'perche (devo|dovrei|dobbiamo|bisogna) (dir|spiegar|scriver)(ti|vi|lo|le|telo|velo|glielo)',
    'perche (ti|vi|te lo|ve lo|lo) (devo|dovrei|dobbiamo) (dire|spiegare|scrivere)',
    'perche (vuoi|volete|vuole) saper(lo|e)|perche (me|ce) lo (chied|domand)*|perche (ti|vi) (serve|interessa)',
    '(a|che) (che )?cosa (ti|vi) (serve|importa)( saperlo)?$',
    'why (do|should|must) (i|we) (have to |need to )?(tell you|say (it|that|why)|explain|give (you )?(a|the|my) reason)',
    'why (do|would) you (need|want) to know|why (do|are) you ask*',
  ]),
  /** A question of the queue in other words than those, if none of leaving or losing the place is among them. */
  queue: wordsPattern(['coda|fila|queue']),
  giveUp: wordsPattern([
    '(usc|esc|togl|cancell|annull|lasci|abbandon|rinunc|chiud|perd|tener|tien|smett|bast)*',
    '(leav|quit|exit|remov|cancel|clos|los|keep|stop)*',
    '(get|take) (me )?(out|off)',
  ]),
  /** What else only who waits asks of the queue, in words that after an answer are asked of that. */
  time: wholePattern(
    [
      'quanto (tempo )?((ci|mi) )?(vuole|vorra|manca|ci mett(ete|ono))( ancora)?( per (rispondermi|avere (una )?risposta|un operatore|una persona))?',
      '(tra |fra )?quanto (tempo )?mi (rispond|chiam|scriv)*',
      '(quando|a che ora) (mi |ci )?(rispond|scriv|contatt)*( qualcuno| una persona| l operatore)?',
      '(fino a|a) (che ora|quando) (ci siete|siete (aperti|li|in linea|al lavoro)|state aperti|lavorate|chiudete|c e (lo staff|qualcuno|una persona|un operatore)|chiude lo sportello)',
      'quando( allora| di preciso| circa| piu o meno)?|when( then| exactly| about)?',
      'sono ancora (dentro|li dentro)|am i still in( there)?',
      '(until|till) (when|what time) (are you|is (anyone|anybody|someone|the staff)) (open|there|here|working)|(when|what time) do you close',
      'siete (ancora )?(aperti|chiusi)|(quando|a che ora) ((ri)?aprite|torna (lo staff|qualcuno)|tornate|(ri)?apre lo sportello)',
      'when (do|will) you (re ?)?open|when are (you|they|the staff) back|are you open',
      'how (long|much longer)( (will|does|is) (it|this)( going to| gonna)?( take| be)?)?( still| now)?',
      'when (will|do|does|can) (they|you|someone|somebody|i|a person|the staff) (answer|reply|write|get back|get an answer)( to)?( me| us)?',
    ],
    { before: POLITELY, after: AND_THANKS },
  ),
  /** Said like this it is asked of the queue, unless the call was just spoken of. */
  left: wholePattern(['quanto (mi )?manca( ancora)?( al mio turno)?'], {
    before: POLITELY,
    after: AND_THANKS,
  }),
  /** To drop what was asked for, where nothing else is open than the queue. */
  drop: wholePattern(
    [
      'annulla(re|te)?( (tutto|la richiesta))?',
      '(lascia(te|mo)?|lascio) (stare|perdere)( (che )?non (mi )?(interessa|serve|importa)( piu)?)?',
      'non mi (interessa|importa) piu( niente)?',
      '(esco|me ne vado|vado via|me ne esco)( da qui| di qui)?|(fammi|fatemi|fatemi pure) uscire',
      '(i m|i am) (leaving|off|out)|(i ll|i will) leave|let me out|get me out',
      '(cancel|never mind|forget it|stop)( (it|that|the request))?( i m not interested( any ?more)?)?',
      'i m (no longer interested|not interested any ?more)',
    ],
    { before: POLITELY, after: AND_THANKS },
  ),
  /** To leave, once more, where it was asked whether they want to. */
  insists: wordsPattern([
    '((ho|avevo|te l ho|ve l ho) (gia )?detto( che| di)?|si|certo) (si|mi tolgo|esc(o|i|ire)|voglio uscire|togl*|usc*)',
    '^(mi tolgo|esco|esci|me ne vado|vado via|voglio uscire|tog(li|lie)(mi|temi)|fuori)$',
    '^(yes|yeah|sure) (please )?(leave|i leave|i m leaving|i want to leave|get me out|take me (off|out))',
    'i (already )?(said|told you)( that)?( i)? (yes|(want to|am|m|ll) leav*|leave|want out|take me (off|out))',
  ]),
  /** To wait no longer, and no more than that: "I can't wait, my mother comes home tomorrow" wants to be answered sooner. */
  leave: wholePattern(
    [
      'non (mi )?serve piu',
      '(togl|cancell|lev)* (mi )?(pure )?dalla (coda|fila|lista)',
      'mi (tolgo|cancello|levo) (pure )?dalla (coda|fila)',
      '(esc*|uscire|abbandon*|lasci*) (dalla|la) (coda|fila)',
      'non (voglio|intendo) (piu )?aspettare( piu| oltre)?',
      'non aspetto piu( nessuno)?',
      '(leave|quit|exit|get out of) the queue',
      '(take|remove) me (off|from|out of) the (queue|list)',
      'i (do not|don t) want to wait( any (more|longer)| anymore)?',
    ],
    { before: POLITELY, after: AND_THANKS },
  ),
} satisfies Record<string, RegExp>;
