import { wordsPattern } from '../../knowledge/expressions.ts';

const WISH =
  '(voglio|vorrei|preferi*|passa(mi|temi|re)|passate mi|dammi|datemi|parl(are|o|i)|sentire|contattare|mett* in contatto|chiam*|trasferi*|rispond*|serve)';
const NOT_TO_TALK =
  '(?!(mi |ci |vi |lo |la |ne )?(rispond|parl|ascolt|chiam|richiam|spieg|dic|sa|sappia|legg|segu|capisc|conosc|poss|decid|puo (ascolt|sent|parl|rispond|spieg)))';
const NO_WISH = '^(?!.*\\b(vorrei|voglio|vorremmo|passa(te)?mi|parlare)\\b).*';

/** How a person is asked for, a way a line, Italian before English: expressions as in the content, tried on folded words. */
export const ASKS_FOR_PERSON = wordsPattern([
  `${WISH} ... (operator[ei]|operatrice|uman[oa])`,
  `${WISH} ... (una persona|persona (vera|reale|in carne))`,
  `${WISH} ... un (impiegat[oa]|addett[oa]|funzionario|responsabile)`,
  `${WISH} ... (con qualcuno|qualcuno (vero|dello staff|dell ufficio|in carne|di umano|del comune))`,
  `${WISH} ... (lo staff|con l ufficio)`,
  `${WISH} ... con (la|una|quella) (signora|signorina|ragazza|dottoressa|collega)`,
  `${WISH} ... con (il|un|quel) (signore|ragazzo|dottore|collega)`,
  `${WISH} ... con (un |una |la |il )?(uomo|donna|signor[ae]|persona) (di|del|dell|della|che lavora) \\w+`,
  `${WISH} ... con (un |una )?ver[oa] (uomo|donna|persona|signor[ae]|essere)`,
  '(conferire|interloquire) ... con (un|una|il|la) (funzionari[oa]|incaricat[oa]|operat*|responsabile|addett[oa])',
  '(volevo|vorrei|voglio|preferivo) (un|una) (operat(ore|rice)|impiegat[oa]|person[ae] (vera|in carne)|funzionari[oa]|essere umano)',
  '(desider|chied|vorre|gradire|preg)* (di )?(essere |venire )?(ri)?(contattat|chiamat)[oaie] da qualcuno',
  '(desider|chied|vorre|gradire|preg)* (di )?(essere |venire )?(ri)?(contattat|chiamat)[oaie] da (un|una|qualche|il|la|vostro|un vostro) (operat|addett|funzionari|impiegat|responsabil|persona|referent|incaricat|ufficio)*',
  '(desider|chied|vorre|gradire|preg)* (di )?(essere |venire )?mess[oaie] in (contatto|comunicazione) con',
  'passa(mi|temi) (qualcuno|a qualcuno|un)',
  '(mi|ci) rispond* (qualcuno|una persona)',
  '^((ma|e|qui) ){0,3}non (mi|ci) rispond* nessuno$',
  'c e qualcuno che (mi |ci )?(risponde|legge|parla(?! (anche |bene |l )?(inglese|francese|spagnolo|arabo|cinese|rumeno|russo|ucraino|tedesco)))',
  'qualcuno che (mi|ci) (puo |possa |potrebbe |stia a |sta a )?(ascolt*|sent(a|ire))',
  '(mi|ci) (puo|puoi|potete|potrebbe|potreste) (ri)?(telefonare|chiamare) (qualcuno|una persona)',
  '(far(mi|ci)|(mi|ci) (puo|puoi|potete) far) (ri)?chiamare da (qualcuno|una persona|un operat*|un addett*)',
  '((mi|ci) facci(a|ate)|fate(mi|ci)) (ri)?(chiamare|telefonare) da (qualcuno|un[ao]? \\w+)',
  '^(mi|ci) (chiami|richiami|telefoni)',
  '(?<!non )(ri)?chiamatemi',
  '(vorrei|voglio|preferisco|meglio|mi dia|datemi) (un|una) (signor(a|ina|e)|operat*|persona) al telefono',
  '(mettetemi|mettimi|mi mett(a|ete|i)|(mi )?pot(ete|rebbe|reste) metter(mi)?|puo metter(mi|ci)|volermi mettere) in (contatto|comunicazione) con',
  'parl(are|arne) con (chi|la persona che) (segue|si occupa|gestisce|decide|ha in mano)',
  '(?<!non )(c e|avete) (una|qualche) persona con cui (posso |poter |potrei |si puo )?parlar*',
  '(?<!non )(mett(imi|etemi|eteci)|(mi|ci) (mett(i|a|ete)|(puo|puoi|potete) mettere)) (pure )?in (coda|fila)',
  '(voglio|vorrei) (essere mess[oaie]|entrare|mettermi|stare) in (coda|fila)',
  'basta (bot|robot|macchina)',
  '^(un |una )?(operator[ei]|operatrice|umano|persona|staff|assistenza umana|centralinista)( per favore| grazie| subito| please)?$',
  'non (voglio|mi va di|intendo|posso) (parlare|scrivere|chattare|discutere) con (una macchina|un robot|un bot|la macchina|il bot|un computer|una intelligenza)',
  '(talk|speak|chat) (to|with) ((a|an|some|the) )?(real |human |actual )?(person|human|operator|agent|someone|somebody|staff|representative|being)',
  '(discuss|talk|speak) ... with (the|a) (person|officer|official) (in charge|responsible)',
  '(real|human) (person|agent|operator|being)( please)?$',
  '^(human|agent|operator|representative|person)( please)?$',
  'i (want|need|d like) (a|an) (human|person|operator|agent)',
  '(connect|transfer|pass|put) me (to|through|with)',
  '(?<!don t |do not )(put|add) me (in|on|into|to) the (queue|line)',
  '(i want to|i d like to|can i|let me) (join|get in|enter) the (queue|line)',
  'get me (a|an) (human|person|operator)',
  '((could|can) (someone|somebody)|chance (someone|somebody))( (?!who|why|when|how)\\w+){0,6} (ring|call|phone) me',
  '(?<!\\b(do|will|would|until|before|if|when|can|could|that) )you call me$',
  '(can|could) you (please )?(call|ring|phone) me( back)?$',
  '^(please )?(call|ring|phone) me( back)?( please)?$',
]);

/** What speaks of a person, or of talking to one, and asks for none of our staff. */
export const ONLY_SPEAKS_OF_PERSON = {
  /** Somebody to look after a relative is not a member of staff. */
  forCare: wordsPattern([
    'badant*|colf|tata|baby ?sitter|bebi sitter|pulizie',
    'assistere|che venga|che mi aiuti',
    'per mi[ao]|nonn*|madre|padre|mamma|papa|suocer[ao]|mogli[ea]|marito|zi[ao]|bambin*|anzian*',
    'lavoro|a ore|di notte',
    'ospedale|dimess[oa]|a casa mia|in casa',
  ]),
  /** "Una persona che stiri", "someone two mornings a week": wanted for work, not for a word. */
  forWork: wordsPattern([
    '(trovar|cercar)(e|mi|ci|le|gli) (una persona|qualcuno)',
    '(?<!con )una persona (fidata|di fiducia|referenziata|esperta)',
    `(una persona|qualcuno) (\\w+ )?che ${NOT_TO_TALK}\\w+`,
    '(una persona|qualcuno) (\\w+ )?(qualche|tutt[ei] l[ea]|un paio di|due|tre) (or[ae]|mattin[ae]|pomerigg|ser[ae]|giorn[io]|volt[ae])*',
    '(una persona|qualcuno) (\\w+ )?per (stirare|(far |fare )?le (pulizie|faccende)|pulir*|cucinare|lavar*|la spesa)',
    '(una persona|qualcuno) (\\w+ )?per (assister|guardar|accompagnar|tener|badar)*',
    '(una persona|qualcuno) (\\w+ )?per (la notte|i bambini|mi[ao] \\w+)',
    '(a|some|one) ?(\\w+ )?(person|one|body) to (iron|clean|cook|look after|care for|sit with|mind|watch|wash|walk|do the)',
  ]),
  /** "Assistenza per una persona con disabilità": somebody to be helped. */
  inNeed: wordsPattern([
    'per una persona',
    'una persona con (disabilit|demenz|alzheimer|parkinson|problemi|difficolta)*',
    'una persona (anzian|disabil|non autosuff|malat|sola|invalid|in carrozz|fragil|cara|di famiglia)*',
    '(for|about) (a|an) (\\w+ )?person',
    '(disabled|elderly|old|older|blind|deaf) person',
  ]),
  /** "Non voglio parlare con un operatore": none is wanted. */
  notWanted: wordsPattern([
    'non (voglio|vorrei|desidero|intendo|mi serve) (parlare con )?(l|lo|la|gli|un|una|nessun|nessuna)? ?(operator[ei]|operatrice|staff|persona|uman[oa])$',
    '(do not|don t) (want|need) (to (talk|speak) (to|with) )?(a|an|the|any)? ?(operator|person|human|staff)$',
  ]),
  /** "Is the talk with an operator free?", "orari per parlare con un operatore": asked about talking, nobody is called. */
  aboutTalking: wordsPattern([
    'gratis|gratuit*|si paga|a pagamento|quanto costa',
    'orari*|che or[ae]',
    'free of charge|for free|is ... free|have to pay|does it cost',
    'opening hours|what time',
  ]),
  /** "Di sabato c'è qualcuno che risponde?" asks when, unless somebody is wished for besides. */
  whetherAnswered: wordsPattern([
    `${NO_WISH}\\b((di|il|la) )?(lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)( (mattina|pomeriggio|sera))? (c e|ci sono|mi risponde|risponde|rispondono)`,
    `${NO_WISH}\\bal telefono (mi |ci )?rispond*`,
  ]),
  /** Who asks where to go to speak to somebody asks for a place. */
  where: wordsPattern([
    '(dove|da chi) ... (andare|vado|vengo|venire|rivolger*) ... parlare con (qualcuno|una persona)',
    'where ... go ... (talk|speak) to (someone|somebody)',
  ]),
  /** "C'è un numero dove risponde una persona?" asks for the number. */
  number: wordsPattern(['(numero|recapito) ... (rispond*|parlare)', 'number ... (answer*|talk|speak)']),
  /** "Mi risponde una persona o una macchina?" asks who speaks, not for somebody else. */
  whoSpeaks: wordsPattern([
    '(person[ae]|uman[oa]|operator[ei]|operatrice|impiegat[oa]|addett[oa]|qualcuno) (ver[ao] |reale )?(o|oppure) (e |sei )?(tutto |automatic[oa]|un|una|uno|il|la|solo)',
    '(person|human|operator|clerk|someone|somebody) (real )?or (is it )?(a|an|just)',
    'chi (mi|ci) (risponde|sta rispondendo|scrive|parla)',
    '^(ma |scusi |scusa |hey |ciao |ehi ){0,3}(sto |stiamo )?(parl|scriv)(o|iamo|ando|endo) con \\w+',
    '^(so |and |hey |hi |hello ){0,3}(are|is) (you|this) \\w+',
    '^(so |and |hey |hi |hello ){0,3}am i (talking|speaking|chatting|writing) (to|with) \\w+',
  ]),
} satisfies Readonly<Record<string, RegExp>>;
