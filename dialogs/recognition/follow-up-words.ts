import { wordsPattern } from '../../knowledge/expressions.ts';
import { OFFICE_OPEN } from './time-words.ts';
import { wholePattern } from './whole-pattern.ts';

/** What may stand around a stretch of time where a message says only how much later, or earlier, it would be. */
const SHIFTED = {
  before:
    '((e|ed|ma|no|ok|okay|allora|quindi|invece|anche|pure|poi|se|facciamo|diciamo|mettiamo|magari|solo|soltanto|la|lo|l|' +
    'mando|invio|spedisco|mandassi|inviassi|spedissi|mandiamo|inviamo|facessi|facessimo|faccio|fosse|arrivo|arriviamo|fossero|arriva|arrivasse|parte|' +
    'partisse|posso|possiamo|potrei|mandarla|inviarla|and|but|so|then|what|how|about|if|it|s|is|were|was|i|we|send|sent|' +
    'submit|submitted|do|did|that|make|just|say|only|or|at|on|same|time) ){0,8}',
  after:
    '( (invece|va|andrebbe|bene|ok|si|puo|posso|possiamo|potrei|ancora|sarebbe|sono|siamo|e|in|tempo|alla|stessa|ora|' +
    'allora|lo|stesso|la|mando|invio|spedisco|mandarla|inviarla|then|instead|would|that|it|be|is|ok|okay|fine|all|right|' +
    'at|the|same|time|hour|still|can|i|we|send|do)){0,8}',
};

/** What short messages say of what was last answered, a way a line: expressions as in the content, tried on folded words. */
export const FOLLOW_UP_WORDS = {
  /** "Sì, e…", "what about…": begins as what goes on. */
  goesOn: wordsPattern([
    '^((si|no|ok|okay|va bene|perfetto|grazie|yes|thanks) ){0,3}(e|ed|ma|invece|anche|quindi|allora|poi|pure)',
    '^((si|no|ok|okay|va bene|perfetto|grazie|yes|thanks) ){0,3}(and|but|also|so|then|what about|how about)',
    '^(does|do|must|should) (it|they|these) (have|need|be)',
    '^(cosa|che|che cosa) (\\w+ ){1,4}(li|la dentro)$',
    '^what (\\w+ ){1,4}there$',
  ]),
  /** "Ah ok, e a che ora?" */
  interjections:
    /^(?:(?:ah|oh|eh|mh|uh|boh|mah|vabbe|va be|scusa|scusi|ecco|cavolo|accidenti|caspita|mannaggia|peccato|uffa|ahi|capito|chiaro|bene|okay|ok|perfetto|i see|got it|right|great|well|sorry) )+(?=\S)/u,
  /** "No scusa, ho sbagliato: intendevo…": what is meant instead stands behind it. */
  corrects:
    /^(?:(?:no|anzi|ma|ops|scusa|scusi|scusate|aspetta|sorry|oops|actually|wait) )*(?:(?:ho (?:sbagliato|(?:scritto|capito|letto) male)(?: a scrivere| zona| via| quartiere| indirizzo| fermata)?|mi sono sbagliat[oa]|mi correggo|errore mio|rettifico|intendevo|volevo (?:dire|scrivere)|dicevo|anzi(?: no)?|non quell[oaie](?: li)?|i meant(?: to say)?|i mean|my (?:mistake|bad)|i (?:was wrong|made a mistake)|not (?:that|this)(?: one)?) )+(?=\S)/u,
  /** "Indirizzo per favore" */
  courtesies: /(?<=\S)(?: (?:per favore|per piacere|per cortesia|grazie|please|thanks|thank you))+$/u,
  /** "So may I, yes or no?", "my accountant says it is compulsory", "and for her?": still of what was last answered. */
  staysWithIt: wordsPattern([
    '^((e|ma|quindi|allora|insomma|dunque) ){0,3}((si )?(puo|posso|possiamo|dobbiamo|devo|serve|partecip*) ){0,2}si o no$',
    '^((si|no|ok) )?((e|ma|invece) )(per|con) (me|lui|lei|noi|loro|entramb[ie]|tutt[ie] e due|tutti)( (due|stess[oa]|invece))?$',
    '^((yes|no|ok) )?(and|but|what about|how about) (for |with )?(me|him|her|us|them|both)( (both|two|too))?$',
    '(dic[eo]*|detto) che (e|sia|sarebbe) (obbligatori|necessari|indispensabil|vietat|proibit|sufficient)*',
    '^((and|but|so) ){0,3}((can|may|must|do) (i|we) )?(apply )?yes or no$',
    '(says?|said|told (me|us)) (that )?(it|this) (is|was) (compulsory|mandatory|required|necessary|forbidden|enough)',
  ]),
  /** "Mi dai un numero di telefono?": what is wanted stands behind it. */
  givesMe: /^(?:mi|ci) (?:dai|date|da|dici|dite|puoi dare|puo dare|potete dare) /u,
  /** "Mi dai anche il telefono?" */
  also: wordsPattern(['anche|pure', 'too|as well|also']),
  /** Nothing but what is asked, of what was said before. */
  asksOfIt: wholePattern(
    [
      'perche|come mai|a che ora|entro che ora|fino a che ora|quando|dove|come|quanto|quanti|quante|quale|quali|chi|con chi',
      '(e|era|viene) (compres|inclus)[oa]',
      'why|how come|(at|by|until) what time|what time|when|where|how|how much|how many|which|which one|who',
      'is (it|that|this) included',
    ],
    { before: '(e |ed |ma |and |but )?' },
  ),
  otherArea: wordsPattern(['(l|quell|dell|nell|sull|all) altra', 'altra area', 'the other', 'other area']),
  firstArea: wordsPattern(['la (prima|uno|1)', 'prima area', 'the first']),
  secondArea: wordsPattern(['la (seconda|due|2)', 'seconda area', 'the second']),
  again: wholePattern(
    [
      'ripeti|ripetere|puoi ripetere|puo ripetere|me lo ripeti|ridimmi',
      'come scusa|non ho capito( bene)?|cosa hai detto',
      'repeat( please| that)?|say (it|that) again|can you repeat( that)?',
      'come again|what did you say',
    ],
    { before: '(scusi |scusa |sorry )?', after: '( per favore| please)?' },
  ),
  simpler: wordsPattern([
    'piu (semplic[ei]|facil[ei]|chiar[oa]|breve|cort[oa]|sintetic[oa])*',
    'parole (semplici|facili|povere)',
    '^((e|ma|ok|me lo|me la) ){0,2}riassum(i|ere|imi|imelo|imela|ilo|ila|ete)?( (tutto|meglio|ancora))?$',
    '^((e|ma|ok|si) ){0,2}(dimmelo |dillo |spiegamelo |me lo dici )?in (due|tre|poche|una|un paio di) (righe|riga|parole|frasi|frase)$',
    'rispieg*|spiegati meglio|spiegamelo|in breve',
    '^((cioe|e|ma|scusi) ){0,3}((cosa|che) (vuol dire|significa|intendi|intende)|cioe|in che senso)$',
    'simpler|shorter|more simply|plain(er)? (words|language)|in short',
    '^((and|ok|please|can you) ){0,2}(sum (it|that) up|summari[sz]e( (it|that))?|(say it )?in (two|a few|one) (lines?|words|sentences?))( please)?$',
    'explain (it )?(better|again)',
    '^((e|ma) )?(meaning|what does (that|it) mean)$',
  ]),
  why: wholePattern(['(perche|come mai)( no)?', 'why|why not|how come'], { before: '(e |ma |but |and )?' }),
  /** "Sicuro?", "who says so?": on what the answer rests. */
  whoSays: wholePattern(
    [
      '((ne )?sei |ne siete |siete )?sicur[oaie]( sicur[oaie])?( di questo| davvero)?',
      'davvero|(chi|dove) (lo|te lo|ve lo) dice|((mi (dai|dice|dici)|qual e|quale e) )?(la )?fonte( di questo)?',
      '(dove|da che parte) (sta|e) scritto|su (che|quale) base( lo dic[ie])?|da dove (lo prend[ie]|risulta|viene)',
      '(are you |you )?(really )?sure( about (that|this))?|really|says who|who says( so| that| this)?',
      '((what is|what s) )?((the|your) )?source( of (that|this))?|where (is (it|that)|does it say)( written| so)?',
    ],
    { before: '((e|ma|ok|but|and) ){0,2}' },
  ),
  /** The same, where it is a question; without one it agrees. */
  ifTrue: wholePattern(
    ['(e|sarebbe) (proprio |davvero )?vero( questo)?', 'is (it|that|this) (really )?true'],
    {
      before: '((e|ma|ok|but|and) ){0,2}',
    },
  ),
  /** Whether the source is the body's own, and where it is to be read. */
  whoseSource: wholePattern(
    [
      '(la|questa|quella|e la|e una|e) (tua |vostra )?fonte (e )?(ufficiale|affidabile|attendibile)',
      '(e|sono) (una fonte |una cosa |un sito |fonti |informazioni? )?ufficial[ei]',
      '((questo|quello|quella|questa) )?non e (il|un|nel) sito (ufficiale|del comune)',
      '(is )?(the|that|your|this) source (is )?official|is (it|that|this) (an )?official( source| site| website)?',
      '(that|this) (is not|isn t) the (city|municipality|official)( s)? (web ?)?site',
    ],
    { before: '((e|ma|ok|but|and|scusa|scusi) ){0,2}' },
  ),
  /** The same once the source has been spoken of; elsewhere it may be the link of a form. */
  link: wholePattern(
    [
      '(mi (mandi|dai|passi|puoi (mandare|dare))|mandami|dammi|hai|c e) (il|un) link',
      '((can|could) you )?(send|give) me (the|a) link( please)?|do you have (the|a) link',
    ],
    { before: '((e|ma|ok|but|and|scusa|scusi) ){0,2}' },
  ),
  /** Who does not see the buttons wants them in words. */
  buttons: wordsPattern([
    '(i|dei|quali|che) (pulsanti|bottoni) ... (vedo|ved|legg|scriv|sono|dic|funzion)*',
    '(scriv|legg|dimmi|elenc)* ... (pulsanti|bottoni)',
    'buttons ... (see|read|write|are|work|say)|(see|read|write|list) ... buttons',
  ]),
  /** Questions that name nothing: "how much is it a month?" asks of what was spoken of. */
  namesNothing: wholePattern(
    [
      'quali sono (i tempi|i requisiti|gli orari|i costi)( di attesa)?',
      'quanto (si paga|costa|viene|dura|ci vuole|tempo ci vuole)( al mese| all anno| all ora| in tutto)?',
      '(si (deve )?paga(re)?|e (gratis|gratuit[oa]|a pagamento)|costa (tanto|molto|qualcosa))( qualcosa| l ingresso)?',
      '(e previsto |c e |esiste )?(un |il )?limit[ei] di eta',
      '(quanti anni|che eta) (devo|deve|bisogna|si deve|dobbiamo|ci vuole|serve|occorre)( avere)?',
      '(c e|e previsto|fanno|fate|devo fare|si fa) (un |il )?colloquio( in \\w+)?',
      '(quali|che) documenti (servono|ci vogliono)',
      '(il )?(numero di )?(telefono|cellulare)|che numero (hanno|ha)',
      'quanto si (guadagna|prende)',
      '(entro )?quando scade',
      '(dove|come|a chi) (si (fa|chiede|prenota|va)|ci si rivolge|mi rivolgo)',
      'chi (ne )?ha diritto',
      'how much (is it|does it cost)( a month| a year)?',
      'how long does it take',
      'is there an age limit',
      '(how old|(what|which) age) (must|do|does|should|shall) (i|we|one|you|he|she|they) (have to |need to )?be',
      '(is there|will there be|do i (have|need)) an interview( in \\w+)?',
      'phone( number)?|how much (does one|do they) (earn|pay)',
      '(which|what) documents (are needed|do i need)',
      'when is the deadline',
      '(where|how) do i (apply|book|go)',
      'who is (entitled|eligible)',
    ],
    { before: '((e|ma|ok|and|but) ){0,3}', after: '( per .*)?' },
  ),
  /** "Until what date?", which by itself asks when the call closes. */
  untilWhen: wholePattern(
    [
      '(fino a|entro) (che |quale )?(quando|giorno|data|ora)',
      '(until|till|by|up to) (what |which )?(when|date|day|time)',
    ],
    { before: '((e|ma|ok|and|but) )?' },
  ),
  /** "Five days, counting Saturday and Sunday?" */
  countsDays: wordsPattern([
    'giorni ... (sabat*|domenic*|calendario|lavorativi|feriali|festivi|weekend)',
    'days ... (weekends?|saturdays?|working|calendar)',
    'quanti giorni (prima|di anticipo)',
    'how many days (before|ahead|in advance)',
  ]),
  /** "Do Saturday and Sunday count?" */
  weekendCounts: wordsPattern([
    '(sabat|domenic|weekend|festiv)* (\\w+ )?(si )?(conta|contano)$',
    '(si )?(conta|contano) (anche |pure )?(il |i |la |le )?(sabat|domenic|weekend|festiv)*( e (la |il |le |i )?(domenic|festiv)*)?$',
    '(do )?(saturday|sunday|weekend|holiday)s?( (and|or) (sunday|holiday)s?)? count$',
  ]),
  /** "In minuti quanti sono?", "how many hours is that?" */
  inUnit: wholePattern(
    [
      'in (giorni|ore|minuti|settimane|mesi)( (quant[ioe]|che))?( (sono|sarebbero|fa|fanno|e|sarebbe))?( (in tutto|esatti|precisi))?',
      'quant[ie] (giorni|ore|minuti|settimane|mesi)( (sono|sarebbero|fa|fanno))?( (in tutto|da (adesso|ora|oggi)))?',
      '((what|how much|how many) (is|s|would|are) (that|it|this|they)( be)? )?in (days|hours|minutes|weeks|months)',
      'how many (days|hours|minutes|weeks|months) (is|s|are|would|does) (that|it|this|those)( (be|make|come to|from now|in all))?',
    ],
    {
      before: '((e|ed|ma|cioe|ok|quindi|allora|invece|quanto|and|so|but|ok|then) ){0,3}',
      after: '( (please|per favore|grazie|quindi|then))?',
    },
  ),
  /** "E un'ora dopo?", "what about the next day?": `xamt` stands for the stretch of time. */
  later: wholePattern(
    [
      '((il|la|l|un) )?xamt (dopo|piu tardi|piu avanti|piu in la|seguente|successiv[oa]|in ritardo|in piu)|(dopo|con) xamt( di ritardo)?',
      '(the )?xamt (later|after)( (that|it))?|the (next|following) xamt|after xamt|with xamt (s )?delay|xamt (s )?(more|late)',
    ],
    SHIFTED,
  ),
  earlier: wholePattern(
    [
      '((il|la|l|un) )?xamt (prima|precedente|antecedente|(piu )?in anticipo|piu presto|in meno)|con xamt di anticipo',
      '(the )?xamt (earlier|before|sooner)( (that|it))?|the (previous|preceding) xamt|xamt less',
    ],
    SHIFTED,
  ),
  /** "And between the 10th and the 22nd?" */
  between: wordsPattern(['^(e |ma )?(tra|fra) (il |l )?\\w+ ... e ', '^(and |but )?between ... and ']),
  /** Whether an office is open, or was. */
  officeOpen: wordsPattern([
    ...OFFICE_OPEN,
    '(che orari|quando|a che ora) (fa|fanno|apre|aprono|chiude|chiudono) (l ufficio|gli uffici)$',
    'eravate (\\w+ )?(apert|chius)[oi]',
    'were you (open|closed)',
    '(when|what time) does the office (open|close)',
  ]),
  /** Somebody at a desk, or whether one may come, and not the telephone. */
  ofSomebodyThere: wordsPattern([
    'siete|sarete|state|sportell[oi]|qualcuno|operator[ei]|chat|di persona|(ven|pass)(ir[eo]|go|iamo|ar[eo]|o)',
    'you|desks?|anybody|anyone|someone|operators?|chat|in person|come|drop by',
  ]),
  /** The same of whoever was just named as a contact. */
  theyOpen: wordsPattern([
    '(che orari|quando|a che ora) (fa|fanno|apre|aprono|aprite|chiudono)$',
    '(when|what time) do they (open|close)',
  ]),
  whatYear: wordsPattern(['(di|in)? ?(che|quale) anno (era|e|sarebbe|parl\\w+)', '(what|which) year']),
  /** What is chosen by the call has a length of its own. */
  ofProject: wordsPattern([
    '(progett|attivit|convenzion|collaborazion)*',
    '(project|activit|agreement|partnership)*',
  ]),
  noonOrMidnight: wordsPattern(['mezzogiorno|mezzanotte', 'noon|midday|midnight']),
  /** Somebody asks or writes, as one does with questions. */
  writes: wordsPattern(['(scriv|chied|quesit|chiarim)*', '(writ|wrote|ask|question|clarif)*']),
  /** They are sent, or taken, on a day that is named. */
  sendsThem: wordsPattern([
    'se (\\w+ ){0,2}(scriv|chied|mand|invi|sped)*',
    '(l[aei]|ve l[aei]|ne) (mand|invi|sped|scriv|prend|accett)*',
    '(riceve|accetta|prende|manda|invia|fa)r(ne|l[ei])',
    'if (i|we) (\\w+ )?(write|wrote|ask|send|sent)*',
    '(send|take|accept|answer) (them|any|it)',
  ]),
  /** "And if it only goes at three?" of what is sent. */
  ifItGoes: wordsPattern([
    '^((e|ma) )?se (\\w+ ){0,2}(part|arriv|torn|rientr)(e|a|isse|asse)\\b',
    '^((and|but) )?(what )?if (it|he|she) (\\w+ )?(goes|leaves|arrives|gets|went|left|arrived|is back|comes back|returns)',
  ]),
  /** Of the call, at the end. */
  stillOpen: wordsPattern(['(is it|are you) still open$', '(e|siete) ancora apert[oi]$']),
  /** One more question, or a late one, after the dates for questions. */
  sendsLateQuestion: wordsPattern([
    'se (la|le|lo|li) (\\w+ )?(mand|invi|scriv|facci)* (lo stesso|comunque|in ritardo)',
    '(ne ho|ne avrei|ne abbiamo) (\\w+ )?(una|un altra|due|altre|tre) (sola |molto )?(urgent|important)*',
    'if (i|we) (\\w+ )?(send|ask|write)* ((it|them|one) )?(anyway|all the same|late)',
    '(i|we) have (\\w+ )?(one|an|a few|two) (\\w+ )?(urgent|important) (one|question)s?',
  ]),
  namesCall: wordsPattern(['bando|avviso', 'the (public )?call']),
  /** What was told of last: "so Friday is too late for that?" */
  forThat: wordsPattern(['per (quello|quelli|quelle|questo|questi|queste)$', 'for (that|those|them|it)$']),
  namesApplication: wordsPattern([
    '(domand|candidatur|istanz|propost|partecip)*',
    'bando|avviso|pec',
    'appl*|proposals?|call',
  ]),
} satisfies Record<string, RegExp>;
