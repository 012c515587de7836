import type { PlaceKind } from '../../knowledge/schema/place.ts';
import { plain } from '../texts/say.ts';
import type { Understood } from '../understood.ts';

const CENTRES =
  /\b(csrc|centr[oi]|anzian[io]|pensionat[io]|socio ricreativ|ricreativ|cas[ae] d[ie]l? quartiere|ballo|ballare|balla|bocce|carte|tombola|ginnastica|ritrovo|centres?|centers?|senior|elderly|leisure|dance|bowls|neighbou?rhood house)/u;
const DESKS =
  /\b(wemi|sportell[oi]|spazi|spazio|desks?|help ?desk|ufficio|uffici|office|badant|colf|tata|baby ?sitter)\b/u;

/** Which kinds of place are meant; empty when the words leave it open. */
export function kindsAsked(understood: Pick<Understood, 'utterance' | 'topics'>): readonly PlaceKind[] {
  const said = plain(understood.utterance);
  if (DESKS.test(said)) {
    return ['wemi'];
  }
  const [best] = understood.topics;
  if (CENTRES.test(said) || best?.id.startsWith('csrc.') === true) {
    return ['csrc', 'cdq'];
  }
  return best?.id === 'wemi.spaces.nearest' || best?.id === 'wemi.spaces.list' ? ['wemi'] : [];
}

export function topicOfKinds(kinds: readonly PlaceKind[]): string {
  return kinds.length > 0 && !kinds.includes('wemi') ? 'csrc.places' : 'wemi.spaces.nearest';
}
