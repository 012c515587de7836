import { wordsPattern } from '../../knowledge/expressions.ts';

/** What is said around a question, and whom the help is for. */
const BESIDES_IT = '^((e|ma|ok|allora|quindi|scusa|scusi|adesso|ora|io|oddio|aiuto) ){0,4}';
const FOR_HELP_IT =
  '(adesso|ora|subito|io|per (favore|aiuto|lui|lei|loro|questo|i soccorsi|i pompieri|la polizia|(l |un )ambulanza))';
const BESIDES_EN = '^((and|but|ok|so|sorry|then|please|now) ){0,4}';
const FOR_HELP_EN = '(now|then|please|for (help|this|him|her|them|(an|the) (ambulance|police|fire brigade)))';
const AMOUNT =
  '\\d{1,3}|due|tre|quattro|cinque|sei|sette|otto|nove|(un|do|tre|quattor|quin|se)dici|dici(assette|otto|annove)|(una )?(dieci|decina|quindicina|ventina|trentina)|(vent|trent|quarant|cinquant|sessant)(i|a)?(uno|due|tre|quattro|cinque|sei|sette|otto|nove)?|cento|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(thir|four|fif|six|seven|eigh|nine)(teen|ty)|twenty( \\w+)?|forty|(a )?(dozen|hundred)';

/** What somebody in danger says of it besides, a way a line: expressions as in the content, tried on folded words. */
export const DANGER_WORDS = {
  /** Fire, gas, smoke, burglars, what falls down: to get out helps. */
  getsOut: wordsPattern([
    'gas',
    'incendi*',
    'fuoco',
    'fiamme',
    'brucia*',
    'fumo',
    'esplosion*',
    'croll*',
    'ladr[oi]',
    '(entrando|entrati|entrato) in casa',
    '(on )?fire',
    'burning',
    'smoke',
    'explosion',
    'collaps*',
    'burglars?',
    'break(ing)? in(to)?',
  ]),
  /** Somebody does not open or has not been seen: perhaps nothing has happened, and to call is right. */
  unanswered: wordsPattern([
    'non (mi |ci |l[ao] )?(risponde|apre|vedo|vediamo|si vede|esce)',
    'non (riesco|riusciamo|riesce) (piu )?a (contattar|rintracciar|raggiunger|sentir|parlar)*',
    'non (sento|sentiamo|(ho|abbiamo) (piu )?(sentito|notizie))',
    '(not|never|\\w+n ?t|nobody has) (been )?(answer|open|respond|pick|reply|seen)*',
    '(can ?t|cannot|couldn ?t|unable to|not able to) (reach|contact|get)|no (news|word) (of|from)',
    '(\\w+n ?t|not|nobody has) heard',
  ]),
  /** They ask whether to call, would rather not disturb, or say that they do. */
  doubtsCalling: wordsPattern([
    '(?<!(chi|cosa) )(devo|dovrei|posso|possiamo|dobbiamo|conviene|e il caso di|e giusto) (chiamar|telefonar|avvisar)*',
    '(chiamo|avviso) (qualcuno|(il )?11[28]|la polizia|i (carabinieri|vigili|pompieri))',
    '^((va bene|ok|okay|allora|si|adesso|ora|li|lo) ){1,4}chiamo',
    'non (voglio|vorrei) disturb*|disturbar(e|li|lo|vi)',
    '(chiam|scomod|veni)* ... per (niente|nulla|cosi poco)',
    '(magari|forse|se) (poi )?non e (niente|nulla)',
    'no (il |al )?11[28]|(il )?11[28] no',
    'should (i|we) (call|ring|phone|bother|tell)',
    '(do|must) (i|we) (need to |have to |really )?(call|ring|phone)',
    '(bother|disturb|waste the time of) (the|them)|over nothing|(maybe|perhaps) it s nothing',
    '(not|n t) (want to )?(call|ring|bother|disturb) (the |an )?(112|police|ambulance|carabinieri)',
  ]),
  /** They ask whom to call and say no more: with what it is for, it may be asked of a service. */
  asksWhom: wordsPattern([
    `${BESIDES_IT}((a )?(chi|(che|quale) numero)|dove) (mi |ci |si )?(devo |dovrei |dobbiamo |posso |possiamo |bisogna )?(chiam|telefon|fac|facci|compon|digit|avvis|avvert|rivolg)*( ${FOR_HELP_IT}){0,3}$`,
    `${BESIDES_IT}(mi (dai|dici|dite|date) |qual e |(a )?(quale |che ))?((il|un) )?numero( di telefono)?( (e|da chiamare|per chiamare|${FOR_HELP_IT})){0,3}$`,
    `${BESIDES_EN}(who|whom|where|(what|which) number) (do|should|can|must|shall|could) (i|we) (call|ring|phone|dial|contact|turn to)( ${FOR_HELP_EN}){0,3}$`,
    `${BESIDES_EN}(what s |what is |which |what |give me )?((the|a) )?(phone )?number( (is it|to call|${FOR_HELP_EN})){0,3}$`,
  ]),
  /** When the number just given answers, and what it costs. */
  asksOfNumber: wordsPattern([
    `${BESIDES_IT}((che|quali|qual e l|gli) orari*( (ha|hanno|fa|fanno))?|(quando|a che ora|fino a che ora) rispond(e|ono)|quanto costa( (chiamare|la telefonata))?|(e |costa )(gratis|gratuito|qualcosa)|si paga)$`,
    `${BESIDES_EN}((what|which) (are the )?hours( (does it have|do they have|is it))?|when (does it|do they) answer|(how much|what) (is it|does (it|the call) cost)|is (it|the call) free)$`,
  ]),
  /** How soon help is there. */
  asksHowSoon: wordsPattern([
    `${BESIDES_IT}((in |fra |tra )?quanto( tempo)?|quando) (ci )?(mettono|mette|metteranno|impiega|impiegano|vuole|arrivano|arriva|vengono|viene)( (ad?|per) (arrivare|venire)| (l ambulanza|i (soccorsi|pompieri|vigili|carabinieri)|la polizia)){0,2}$`,
    `${BESIDES_EN}(how (long|soon)|when) (do|does|will|would) (they|it|the (ambulance|police|fire brigade)) (take|be|come|arrive|get here)( (to (come|arrive|get here)|here)){0,2}$`,
  ]),
  /** How many pills, which floor: a number by itself. */
  amountAlone: wordsPattern([
    `^((saranno|circa|quasi|sono|forse|almeno|erano|piu di|ne ha pres[eio]|ne ho pres[eio]|about|around|maybe|almost|more than|at least) ){0,4}(${AMOUNT})( (o|or|e|and) (${AMOUNT}))?( (credo|pastiglie|pillole|compresse|gocce|pills|tablets|drops|i think))?$`,
  ]),
  /** What is told of whoever is in danger, and asks for nothing: an illness, how they are. */
  tellsOfThem: wordsPattern([
    '^((e|ma|poi|anche|lui|lei|mi[ao] \\w+|il|la|nonn[oa]|mamma|papa) ){0,3}(ha|ho|aveva|soffre|e|sta|sembra|prende) ((l|la|il|lo|un|una|di|anche|molto|tanto|gia|un po|troppo|sempre) ){0,4}(alzheimer|demenza|parkinson|diabet\\w+|febbre( \\w+){0,2}|epilet\\w+|cardiopatic[oa]|pacemaker|tumore|cancro|asma|asmatic[oa]|debol\\w+|confus[oa]|anzian[oa]|malat[oa]|incinta|disidratat[oa]|pallid[oa]|fredd[oa]|sudat[oa]|allergic[oa]|\\d\\d anni)$',
    '^((and|but|also|he|she|my \\w+) ){0,3}(has|have|had|s|is|m|looks|seems) ((got|a|an|the|very|so|also|really|bit) ){0,4}(alzheimer( s)?|dementia|parkinson( s)?|diabet\\w+|fever|epilep\\w+|heart (trouble|disease|condition)|pacemaker|cancer|asthma\\w*|weak|confused|elderly|old|ill|pregnant|dehydrated|pale|cold|sweating|allergic|\\d\\d( years old)?)$',
  ]),
  /** They ask whether to get out, or are not sure that it is danger. */
  asksToGetOut: wordsPattern([
    '(devo|dobbiamo|dovrei|dovremmo|posso|possiamo|bisogna|conviene) (evacuar|uscir|scappar|andar|restar|rimaner|star)*',
    'non (sono|siamo) (tanto |molto |proprio |del tutto )?sicur[oaie]|non so se',
    '(should|must|can|may|do) (i|we) (need to |have to )?(evacuate|leave|get out|go out|stay)',
    '(i|we) ?(m|am|re|are) not (really |so |very |quite )?sure',
  ]),
  /** They ask what to touch, or whom to ring, before they get out. */
  asksToDo: wordsPattern([
    '(posso|possiamo|devo|dobbiamo|dovrei|conviene) (anche |prima )?(suonar|bussar|prender|usar|accend|spegner|aprir|chiuder|avvertir|avvisar|tornar|rientrar)*',
    '(should|can|may|must|do) (i|we) (need to |have to )?(use|take|ring|knock|open|close|shut|turn|switch|warn|go back)',
  ]),
  /** Where to go for the night, away from whoever does harm. */
  asksShelter: wordsPattern([
    'dove (\\w+ ){0,2}(andiamo|vado|andare|dormo|dormiamo|dormire|scappo|scappiamo|scappare)',
    'where (can|do|should|will|could) (i|we) (and \\w+ \\w+ )?(go|sleep|stay)',
  ]),
  /** Whether their parents, or whoever does harm, will be told. */
  asksWhoIsTold: wordsPattern([
    '(dic|dire|dit|raccont|sapr|sapp|avvis)* (\\w+ )?(ai|a) (miei|mia|mio|mamma|papa|genitori|casa)',
    '(non|nn) (dir|ditel|lo dir|raccontar)* (\\w+ )?(a )?(nessuno|ai miei|a mi[oa])',
    '(will|would|do|does|can) (they|you|it|somebody|someone) tell (my|anyone|anybody)',
    '(don ?t|do not|please not) tell (my|anyone|anybody|them)',
  ]),
  wouldWait: wordsPattern([
    '(meglio|posso|possiamo|devo|dobbiamo|conviene)( se| che| di)? aspett*',
    '(?<!non )aspett(o|iamo) (un po|ancora|domani|domattina|fino|che (passi|torni|arrivi mi))*',
    '(magari|forse) (gli |le )?pass(a|era)',
    '(should|can|could|shall|better if|may) (i|we) (just )?wait',
    '(?<!(not|n t) )wait (a (bit|while|little)|and see|until|till)|it (may|might|will) pass',
  ]),
  /** Said after it: a doctor will do. */
  mild: wordsPattern([
    'non (e|mi sembra|mi pare|sembra|credo sia|e niente di|e nulla di) (cosi |tanto |molto |troppo |niente di |nulla di |un )?(grav|urgent|emergenz)*',
    '(niente|nulla) di (grave|urgente)',
    '(not|\\w+n ?t|nothing) (so |that |very |too |really )?(serious|urgent|an emergency)',
  ]),
  /** The same, where it is told as an illness may be: "non risponde" is then of somebody who is seen. */
  staysShut: wordsPattern(['non (mi )?apre']),
  /** Who has no home, or will have none, asks whom to turn to. */
  asksOfNeed: wordsPattern([
    '(numero|telefono|contatto|indirizzo) (di|per) (qualcuno|chiamare|parlare|questo|chi)',
    '(a|con|da) chi (posso|devo|mi|vado|ci)|chi (devo|posso) (chiamare|sentire)|chi (mi|ci) (aiuta|puo aiutare)',
    '(che )?(cosa|che) (devo|posso|dobbiamo|possiamo) fare',
    'assistent[ei] sociali?',
    '(a )?number (of|for) (someone|somebody|anyone|this)|who (can|do|should) (i|we) (call|ask|turn to)|what (can|should|do) (i|we) do',
    'social workers?',
  ]),
  /** The number of the City, for which `ourphone` stands, was called, and did not help. */
  cityFails: wordsPattern([
    '(ourphone|comune|numero) ... (non (mi |ne )?(sann|sa|rispond|aiut|han)*|nessuno)',
    'non (mi )?rispond* (il |lo |al )?(ourphone|comune|numero)',
    '(ourphone|number|city) ... (no ?body|no one|not|\\w+n ?t) (\\w+ )?(know|answer|help|repl|pick)*',
  ]),
  died: wordsPattern(['mort[oaie]', '(died|dead|passed away)']),
  /** Kept at work without papers: there is free advice beside the helpline. */
  held: wordsPattern([
    'passaporto|permesso di soggiorno|(non ho|senza) (il )?permesso',
    '(tien|trattien|tengono|trattengono)* (i |tutti i )?(miei )?document*',
    'passport|residence permit|no permit|(my|the) papers',
  ]),
  /** Robbed or cheated of something: for the police, where nobody is in danger any more. */
  stolen: wordsPattern([
    '(e|sono|siamo|stat[oaie]) (appena )?(stat[oaie] )?(truffat|raggirat)[oaie]|(mi|ci|l|la|lo) (ha|hanno) (truffat|raggirat)[oaie]',
    '(subito|vittima di|fatto) (una truffa|un raggiro|(un |il )?furto d identita)|furto d identita|(finto|falso) (nipote|carabiniere|poliziotto|avvocato)',
    '(i|we|he|she|mum|mom|mother|dad|father|grandm\\w+|grandf\\w+) ?(was|were|got|has been|have been|ve been|s been) (just )?(scammed|conned|defrauded|swindled)',
    '(scammed|conned|tricked) (my|me|us|her|him)|identity theft|stole (my|her|his) identity',
    '(mi|ci) (hanno|ha|e stat[oa]|sono stat[ie]) ((appena|ieri|oggi|ora|adesso|gia) )?(rubat|derubat|scippat|fregat[oa] (il|la|lo|l|i))*',
    '(mi|ci) hanno (appena )?(preso|sfilato|fregato) (il |la |lo |l )?(portafogl|borsa|borsett|zaino|telefon|cellular|bici)*',
    '(sono|siamo) (appena )?stat[oaie] (appena )?(derubat|scippat)[oaie]|scipp[oi]|borseggiat[oaie]',
    '(my|our) (\\w+ ){1,3}(was|were|got|has been|have been) (just )?(stolen|snatched)',
    '(someone|somebody|they|he|she|a man|a boy) (just )?(stole|has stolen|have stolen|robbed|pickpocketed)',
    '(i|we) (was|were|got|have been|ve been) (just )?(robbed|pickpocketed|mugged)',
    '(dove|come|a chi) (\\w+ )?(fare|faccio|si fa|fa|presento|presentare) (la |una )?denuncia( (di|del) furto)?( (?!(dei|di|del|al|all)\\b)|$)',
    '(where|how) (\\w+ ){0,3}report (a |the |my )?(theft|stolen)|report (it |this )?to the police',
  ]),
  /** Help is on its way or there. */
  helpComes: wordsPattern([
    '(e |sono |sta |stanno )?(arriva(t[aoie]|ndo|no)?|qu[ia]|venendo) (l |un |la |i )?(ambulanza|soccorsi|polizia|carabinieri|pompieri|vigili del fuoco|118|112)',
    '(l |un |la |i )?(ambulanza|soccorsi|polizia|carabinieri|pompieri|vigili del fuoco|118|112) (e |sono |sta |stanno |ha |hanno )?(detto )?(che )?(gia )?(arriva(t[aoie]|ndo|no)?|qu[ia]|venendo|per strada)',
    '(pompieri|vigili del fuoco|vigili|tecnici) (hanno|ha) (gia |appena )?(tutto )?(risolto|sistemato|spento|chiuso|controllato|riparato)',
    '(hanno|ha) (gia |appena )?(risolto|sistemato|spento|chiuso|controllato|riparato) (tutto )?(i |gli |il )?(pompieri|vigili del fuoco|tecnic[oi])',
    '(firefighters|fire brigade|firemen) (have |has )?(already |just )?(fixed|solved|put it out|sorted|closed|checked)',
    // "Ho chiamato mia sorella" is no help that comes.
    '(ho|abbiamo|hanno|ha) (gia |appena )?(chiamato|telefonato)( (al |il |l |i |la )?(112|118|ambulanza|soccorsi|polizia|carabinieri|pompieri)|$)',
    '(?<!non )(sto|siamo|sono|stiamo|e) (gia )?(al telefono |in linea |parlando )+(con |col )(il |la |l |i )?(112|118|ambulanza|polizia|carabinieri|pompieri)',
    '(i|we|he|she) ?(m|am|re|are|s|is) (already )?(on the (phone|line) (to|with)|(talking|speaking) (to|with)) (the )?(112|police|ambulance|fire brigade)',
    '(the )?(ambulance|police|fire brigade|firefighters|paramedics|112) (has |have |is |are |said )?(they )?(just |re |are )?(here|arrived|coming|on (its|their) way)',
    '(i|we|he|she|they) ?(ve |have |has )?(already |just )?(called|phoned|rang)( (112|the ambulance|an ambulance|the police|the fire brigade)|$)',
  ]),
  /** Said beside it: it does not come, or does not suffice. */
  helpFails: wordsPattern(['(ma|pero|non|nessuno)', '(but|not|nobody|no ?one|never|\\w+n t)']),
  /** What was said is taken back. */
  joking: wordsPattern([
    '(stavo|sto) scherzando|scherzavo',
    '(era|e) (solo )?uno scherzo',
    'per scherzo',
    '(era|dicevo|ho detto) (solo |cosi )?(tanto )?per dire',
    '^((lol|haha|lmao|no|sorry) )*(just |only )(joking|kidding)|^((lol|haha|lmao|no|sorry) )*(jk|j k|just jk)( lol)?$|i (m|am|was) (just |only )?(joking|kidding)',
    '(it was|just) a joke',
  ]),
  /** It is over: they are well again. */
  past: wordsPattern([
    '(?<!(non|ancora) )(adesso|ora|gia|oggi) (io )?(sto|stiamo|sta) (tutto |molto )?(bene|meglio)',
    '(?<!non )(sto|stiamo|sta) (molto )?(bene|meglio) (adesso|ora|grazie)',
    '(?<!non )(e|si e) (tutto )?(risolto|passato tutto|a posto)|(ora|adesso) (e )?(tutto (ok|bene|a posto))',
    '(?<!non )(sono|siamo|e) (ora |adesso |gia )?(al sicuro|fuori pericolo)',
    '(?<!(think|thinks|hope|hopes|sure|feel|if|until|till|when|know|whether) (that )?)(i|he|she|we|they) ?(m|am|s|is|re|are) (now )?safe',
    '(i|he|she|we|they) ?(m|am|s|is|re|are) (all |quite |much )?(ok|okay|fine|better|safe|well|alright|right) (now|again)|all (is )?(ok|well|fine) now',
  ]),
  /** In good hands, whatever is said besides. */
  inHospital: wordsPattern([
    '(adesso |ora |gia )?(e|andat[oa]|portat[oa]|ricoverat[oa]) (gia |stat[oa] |ricoverat[oa] )?(in|all) ospedale',
    '(is|s|are|re|am|m) (now )?in (the )?hospital( now)?',
  ]),
  /** What threatened is over. It ends nothing for who wants to die. */
  ended: wordsPattern([
    '(?<!non (e )?(un )?)falso allarme',
    '(?<!non )ho esagerato',
    '(?<!(non|andra|sia) (e |va |sta )?)tutto (a posto|bene|ok|risolto|finito)',
    '(adesso|ora|ormai) e (tutto )?finit[oa](?! per (me|noi))',
    '^(gia )?spent[oa]|(fuoco|incendio|fiamme) (e |si e |sono |e stat[oa] )?spent[oaie]|(?<!non )(hanno|abbiamo|ho) spento (tutto|(il|l) (fuoco|incendio))',
    '(?<!non )(mi|gli|le) e passat[oa](?! (il|la|un|per)\\b)|era (solo |solamente )(\\w+ ){1,3}passat[oa]',
    '(?<!non )e (ri)?tornata (la )?(corrente|luce|elettricita)',
    '(?<!not a )false alarm',
    'i (was exaggerating|exaggerated|overreacted)',
    '(?<!not )(it|this) ?(s|is) (all )?over now|(?<!not )(everything|all|it) ?(s|is) (all )?(fine|ok|okay|alright)( now)?',
    '(fire|it) (is|s) out( now)?',
    '(power|electricity) (is|s|came) back',
  ]),
  /** Who did not answer has. */
  answered: wordsPattern([
    '(?<!(non|nessuno|nemmeno|neanche|mai) (mi |ci )?)(mi |ci )?(ha|hanno) (poi |finalmente |appena )?(risposto|aperto|richiamato)',
    '(he|she|they) ?(s |ve |has |have )?(just |finally )?(answered|called back|picked up|replied|opened)',
  ]),
  /** Said beside either: something is left of it. */
  notAll: wordsPattern(['(ma|pero|ancora)', '(but|still)']),
  drinks: wordsPattern(['(beve|bere|alcol\\w*|ubriac\\w*)', '(drinks?|drinking|alcohol\\w*|drunk)']),
  /** Who lives with somebody who drinks looks for others who do. */
  seeksGroup: wordsPattern([
    'al ?anon|alcolisti anonimi|alcoholics anonymous',
    'grupp[oi] (di |per |tra )(me|noi|famil*|mogli|auto|mutuo|sostegno|ascolto|aiuto)*',
    '(support|self help) groups?|(need|want|looking for) a group',
  ]),
  /** Whoever does harm may hear. */
  cannotCall: wordsPattern([
    '(non (posso|riesco a|puo)|come faccio a) (chiamar|telefonar|parlar)*',
    '(chiamar|telefonar|parlar|scriver)* (di nascosto|in silenzio|senza (che|farmi|parlare))',
    'senza (che (lui|lei|mi)|farmi) (lo |la )?(sappia|senta|veda|sent*|scopr*)',
    '(se|mi) (chiamo|telefono|sente) (mi )?(sente|parlare|telefonare|scopre)',
    '(paura|timore|non voglio|rischio) (che )?(\\w+ ){0,3}(mi|ci) (sent|ascolt|scopr)*',
    '(mi|ci) (sente|senta|sentono|sentirebbe|ascolta|scopre) ... (chiam|telefon|parl)*',
    '(c e|avete|hanno|hai|ha|esiste) (anche )?(una |la |qualche )?chat|^((e|ma|in|via|per|una|la) ){0,3}chat$',
    'se (lo |li )?(chiamo|telefono|scrivo) ... (scopre|scopra|accorge|viene a saper)*',
    '(posso|si puo) (anche )?(scriver|chattar)*( (qui|in chat|un messaggio|di nascosto|a (qualcuno|loro|chi))|$)',
    '(can ?t|cannot|not able to|unable to) (call|phone|talk|speak|ring)',
    '(afraid|scared|worried|fear|don ?t want) (that )?(\\w+ ){0,3}(hears?|to hear|overhears?|finds? out) (me|us|it)*',
    '(he|she|they) (\\w+ ){0,2}(hears?|overhears?) me ... (call|phone|talk|speak|ring)*',
    '(is there|do (they|you) have|have (they|you) got|has it got|does it have) (also )?(a |any |the )?(online )?chat|^((and|but|by|via|on|a|the) ){0,3}chat$',
    '(if|when) i (call|phone|ring|write) ... (find out|finds out|know|knows|notice)*',
    '(can|could|may) i (write|text|chat|message)( (to )?(here|instead|them|someone|somebody)|$)',
    '(call|phone|text|talk) (without (him|her|them)|in secret|secretly|silently)',
  ]),
  /** They speak of what is done to themselves. */
  ofOneself: wordsPattern([
    '(mi|me|ci|sono|ho|io|voglio|vorrei)',
    '(us|myself|i ?(m|am|ve|have|ll|will|feel|can|can ?t|was|want|don ?t|need))',
  ]),
  /** Children and teenagers have their own numbers. */
  ofMinor: wordsPattern([
    '(ho|ha|di|a) ([5-9]|1[0-7]) anni',
    '([5-9]|1[0-7]) (years? old|yo|y o)',
    '(i|he|she) ?(m|am|s|is) (only |just )?([5-9]|1[0-7])( (and|but)|$)',
    'minorenn[ei]',
    '(bambin|ragazzin|bimb)[oaie]',
    '(child|kid|little (boy|girl)|teenager?)',
  ]),
  /** A child however it is called, also by a child who tells of themselves. */
  ofChild: wordsPattern([
    '(figli|nipot|bambin|ragazz|bimb|neonat|minor|piccol|alunn|scolar|student|creatur)*|(mi|me|ci)',
    '(child|kid|son|daughter|baby|babies|boy|girl|teen|grandson|granddaughter|grandchild|pupil|niece|nephew)*|(me|us)',
  ]),
  ofGrownUp: wordsPattern([
    '(anzian|vecchi|nonn|suocer|badant|colf|vedov)*|(marito|moglie|alzheimer|demenza)|([2-9]\\d|1[89]) anni',
    '(elderly|old (man|lady|woman|person)|grandm\\w+|grandf\\w+|grandpa|carer|caregiver|husband|wife|alzheimer|dementia)|([2-9]\\d|1[89]) years? old',
  ]),
} satisfies Record<string, RegExp>;
