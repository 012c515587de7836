import type { SafetyKind } from '../../knowledge/schema/safety.ts';
import { plain } from '../texts/say.ts';

/**
 * Expressions strong enough to speak of danger by themselves, read on folded words (no accents, no punctuation). They
 * stand beside the examples of the intents `safety.emergency.*`: an alarm given for nothing costs a number read,
 * one missed may cost a life. The first kind that fits wins.
 */
const STRONG: readonly (readonly [SafetyKind, RegExp])[] = [
  [
    'suicide',
    /\b(suicid\w*|(si|mi|ti) (vuole|voglio|vorrebbe|vorrei|sta per|sto per) (buttar\w*|ammazz\w*|uccid\w*|suicid\w*|impicc\w*|tagliar\w*)|(vuole|voglio) (buttarsi|buttarmi|ammazzarsi|uccidersi|suicidarsi|impiccarsi|morire)|(vuole|minaccia di) (ammazzarsi|buttarsi|uccidersi)|mi (voglio )?(ammazz|uccid)\w*|(voglio|vorrei|meglio) (morire|farla finita|sparire per sempre|ammazzarmi|uccidermi)|farla finita|togliermi la vita|non voglio (piu )?vivere|non ho (piu )?voglia di vivere|non ce la faccio piu a vivere|stanc[oa] di vivere|tagliarmi le vene|buttarmi (giu|sotto|dal)|kill (myself|me)|want to die|end my life|take my (own )?life|don t want to live|hurt myself|self harm|quiero morir|matarme|suicidarme|quitarme la vida|je veux mourir|me tuer|me suicider|vreau sa mor|sa ma sinucid)\b/u,
  ],
  [
    'violence',
    /\b(mi (ha|hanno|sta|stanno|vuole|vogliono) (picchi\w*|mena\w*|violent\w*|stupr\w*|aggred\w*|minacci\w*|strangol\w*|accoltell\w*|rapin\w*|seguend\w*|ammazz\w*|uccid\w*|dato (un pugno|uno schiaffo|le botte))|mi (picchia|mena|alza le mani|minaccia|perseguita|violenta|maltratta|segue ovunque|vuole (ammazzare|uccidere))|(marito|compagno|fidanzato|moglie|padre|figlio|ex|uomo) (mi |la |ci |le )?(picchia|mena|minaccia|alza le mani|maltratta|perseguita)|stalk\w*|violenza domestica|stupr\w*|violentat\w*|botte (da|a casa)|(aiuto |che )mi (uccid|ammazz)\w*|paura (di|del) mio (marito|compagno|ex|padre)|(is|was|are) (attacking|hurting|hitting|beating|threatening|following) me|attacked me|beats? me|hits? me|hit me|beat me|beating me|raped?|assaulted|threatens? (me|to kill)|domestic violence|abusive (husband|partner|boyfriend)|my (husband|partner|boyfriend|ex) (hits|beats|hurts|threatens)|me (pego|pega|golpeo|golpea|maltrata|violo|amenaza)|mon (mari|copain|compagnon) me (frappe|bat|menace)|(il )?me frappe|m a frappee?|ma bate|m a batut|sotul ma)\b/u,
  ],
  [
    'child',
    /\b(bambin[oaie]|neonat[oa]|minor[ei]|ragazzin[oa]|figli[oae]|child|kid|baby|nipot\w*)\b.*\b(picchiat\w*|maltrattat\w*|abusat\w*|molestat\w*|scompars[oaie]|sparit[oaie]|abbandonat[oaie]|in pericolo|chius[oa] in (macchina|casa) da sol\w*|non respira|missing|beaten|abused|in danger|unconscious)\b|\b(picchia(no)?|maltratta(no)?|abusa(no)? di|molesta(no)?|menano|mena) (il|la|i|le|un|una|suo|sua|mi[oa])? ?(su[oa] |mi[oa] )?(bambin|figli|neonat|minor|ragazzin)\w*|\b(hits|beats|abuses|hurting|beating) (his|her|a|the|their|my) (child|kid|son|daughter|baby)/u,
  ],
  [
    'medical',
    /\b(infarto|ictus|arresto cardiaco|emorragia|overdose|dolore (forte )?al (petto|torace)|(forte )?dolore al petto|non respir[ao]|non (riesc\w*|riusc\w*) a respirare|fatica a respirare|soffoca\w*|ha perso (i sensi|conoscenza)|(si|mi) (e|sono) sentit[oa] (molto )?male|non parla piu|bocca storta|(e|sono) svenut[oa]|privo di sensi|non si sveglia|incosciente|perde (molto |tanto )?sangue|sanguina (molto|tanto|tantissimo)|tanto sangue|convulsion\w*|crisi epilettica|avvelenat\w*|ha (ingoiato|ingerito|bevuto (la |il |della |del )?(candeggina|detersivo|acido|varechina|veleno))|(ho|ha|hai) (preso|ingoiato|mandato giu|bevuto) (\d+|tutt[eio]|troppe|troppi|tante|tanti|una scatola di|un flacone di) (le |i |gli )?(pastigli\w*|pillol\w*|compress\w*|pasticch\w*|gocc\w*|farmac\w*|medicin\w*|tachipirin\w*)|troppe (pastiglie|pillole|medicine)|troppi (farmaci|sonniferi|tranquillanti)|(non si muove|non si sveglia|non risponde) (piu|e non)|cadut[oa] .{0,40}non (si |mi |riesco a(d)? |riesce a(d)? )?(muov|alz|risp|respir)\w*|swallowed|drank bleach|too many pills|took (all )?(his|her|my|the) pills|ambulanza|heart attack|stroke\b|chest pain|can ?t breathe|cannot breathe|not breathing|unconscious|passed out|bleeding (a lot|badly|heavily)|ambulance|seizure|poisoned|infarto|no respira|no puede respirar|crise cardiaque|ne respire (pas|plus)|inconscient|nu respira|atac de cord)\b/u,
  ],
  [
    'danger',
    /\b(odore di gas|puzza di gas|fuga di gas|perdita di gas|incendio|va a fuoco|sta bruciando|prende fuoco|(brucia|bruciando) (la|il|casa|tutto)|c e (un |del )?fuoco|fiamme|esplosion\w*|crollat\w*|crollo del|mi stanno (entrando|rapinando|seguendo)|ladri in casa|ha (una pistola|un coltello)|con (una pistola|un coltello)|sono in pericolo|siamo in pericolo|aiuto polizia|chiamate la polizia|smell(s)? (of )?gas|smell gas|gas leak|on fire|house is burning|there is a fire|break(ing)? in(to)? my|someone is following me|has a (gun|knife)|in danger|huele a gas|incendio|au feu|odeur de gaz|miros de gaz|foc in casa)\b/u,
  ],
  [
    'homeless',
    /\b(sono|siamo|dormo|dormiamo|vivo|viviamo) (in|per|sulla) (strada|macchina)\b|\b(ci hanno|mi hanno|siamo stati|sono stat[oa]) (sfrattat\w*|buttat\w* fuori|cacciat\w* di casa)|non (ho|abbiamo) (un posto )?dove (dormire|andare a dormire|stare stanotte)|senza (un )?tetto stanotte|\b(i am|we are|i m|we re) (homeless|on the street|sleeping (rough|on the street))|no ?where to sleep|evicted (today|yesterday|us|me)/u,
  ],
];

/** The same in scripts where words are not parted as ours; a few sure signs each. */
const STRONG_ELSEWHERE: readonly (readonly [SafetyKind, RegExp])[] = [
  [
    'suicide',
    /самоуб|покончить с собой|хочу умереть|хочу вмерти|накласти на себе руки|убить себя|вбити себе|أنتحر|انتحار|أريد أن أموت|بدي موت|عايز اموت|自杀|想死|不想活/u,
  ],
  [
    'violence',
    /бьёт меня|бьет меня|избил|избивает|насилу|насил|изнасил|побив мене|б['’]є мене|мене б['’]є|погрожує|угрожает|يضربني|ضربني|اغتصب|يهددني|عنف|打我|家暴|强奸|威胁我/u,
  ],
  [
    'medical',
    /инфаркт|инсульт|не дышит|не дихає|без сознания|непритомн|скорую|швидку|боль в груди|біль у грудях|لا يتنفس|نوبة قلبية|إسعاف|فاقد الوعي|ألم في الصدر|心脏病|昏迷|不能呼吸|没有呼吸|救护车|胸口疼|胸痛/u,
  ],
  [
    'danger',
    /пожар|пожеж|горит дом|запах газа|запах газу|пахнет газом|пахне газом|حريق|رائحة غاز|خطر|着火|火灾|煤气味|救命/u,
  ],
];

/** Sayings that only sound like danger. */
const JOKES =
  /\b(mor(to|ta|endo|ire) (dal|dalle|di|da) (rider\w*|risate|noia|fame|caldo|freddo|sonno|sete|curiosita|vergogna|invidia|voglia)|muoio (dal|dalle|di|dalla) (rider\w*|risate|noia|fame|caldo|sonno|curiosita|vergogna|voglia)|da morire|mi (ammazzo|uccido|spar[oa]) (dal|dalle|di) (rider\w*|risate|lavoro)|sparo una|(burocrazia|bando|avviso|termine|modul[oi]|form|pratic\w*|attesa|ansia|caldo|fame|noia|lavoro|traffico|scadenz\w*|cart[ae]|dubbio|curiosita) (mi |ci )?(uccid\w*|ammazz\w*|sta (uccidendo|ammazzando)|stanno (uccidendo|ammazzando))|dying (of|from) (laughter|laughing|boredom|curiosity|hunger)|killing me( with| softly)?|kill(s)? me to wait|my (mum|mom|mother|dad|boss|wife|husband) (will|is going to|s gonna) kill me|(capo|presidente|presidentessa|suocera|mamma|madre|moglie|prof|professore|direttore|direttrice|colleg\w*|boss|chair\w*|president) (mi (uccid\w*|ammazz\w*)|(will|is going to) kill me)|colpo di fulmine|mi prende un (colpo|infarto)|mi (e|e quasi) venuto un (colpo|infarto)|roba da infarto|heart attack (price|prices)|fuoco di paglia|messo a fuoco)\b/u;

/** Questions about a service against violence, an ambulance association and the like are no cry for help. */
const ABOUT_SERVICES =
  /\b(bando|avviso|associazion\w*|progett\w*|cooperativ\w*|statut\w*|corso|corsi|call|project|funding|volontari\w*|statistic\w*)\b/u;

/** An illness told of as past is why somebody asks for help at home, not for an ambulance. */
const LONG_AGO =
  /\b(l anno scorso|anni fa|mesi fa|settimane fa|mese scorso|tempo fa|nel (19|20)\d\d|da allora|riabilitazione|in seguito a|years ago|months ago|last (year|month)|recovering from|since (his|her|the) stroke|dopo (l |un |il |lo )?(ictus|infarto|operazione|intervento))\b/u;

export interface Danger {
  readonly kind: SafetyKind;
}

/** What danger an utterance speaks of by its words alone; undefined for sayings and for none. */
export function dangerIn(utterance: string): Danger | undefined {
  for (const [kind, pattern] of STRONG_ELSEWHERE) {
    if (pattern.test(utterance)) {
      return { kind };
    }
  }
  const said = plain(utterance);
  if (isSaying(said)) {
    return undefined;
  }
  for (const [kind, pattern] of STRONG) {
    if (kind === 'medical' && LONG_AGO.test(said)) {
      continue;
    }
    if (pattern.test(said) && !(ABOUT_SERVICES.test(said) && !/\b(mi|ci|my|me|mio|mia)\b/u.test(said))) {
      return { kind };
    }
  }
  return undefined;
}

/** True for "sto morendo dal ridere" and its like. */
export function isSaying(utterance: string): boolean {
  return JOKES.test(plain(utterance));
}

const FEWEST_WORDS = 2;

/** What is left of an utterance without such a saying; the utterance itself when little is. */
export function withoutSaying(utterance: string): string {
  const said = plain(utterance);
  const rest = said.replace(JOKES, ' ').trim();
  return rest === said || rest.split(/\s+/u).length < FEWEST_WORDS ? utterance : rest;
}
