import { afterDanger } from './recognition/after-danger.ts';
import { byEngine } from './recognition/by-engine.ts';
import { byLastAnswer, byLastAnswerUnsure } from './recognition/by-last-answer.ts';
import { byPecWords } from './recognition/by-pec-words.ts';
import { byAllPlaces, byPlaceNamed } from './recognition/place-asked.ts';
import { byGuestWords } from './recognition/by-guest-words.ts';
import { byOtherOffices, byOtherYear, bySureWords } from './recognition/by-sure-words.ts';
import { withoutSaying } from './recognition/danger.ts';
import { corrected, municipioNumbered } from './recognition/corrected.ts';
import { entitiesIn } from './recognition/entities.ts';
import { byHalfKnown } from './recognition/half-known.ts';
import type { Heard, Sensed } from './recognition/heard.ts';
import { offeredValue } from './recognition/offered.ts';
import { createSenses } from './recognition/senses.ts';
import { askedInstead } from './recognition/taken-back.ts';
import type { Entities, Understood } from './understood.ts';

/** What a citizen wants: sure words first, then what the last answer makes of it, then what the engine has learnt; after danger, whether it goes on. */
export function understand(heard: Heard): Understood {
  const instead = askedInstead(heard.utterance, heard.memory);
  const senses = createSenses(heard.knowledge, heard.locale, heard.now);
  const offered =
    offeredValue(heard.utterance, heard.memory) ??
    instead ??
    corrected({ ...heard, senses }) ??
    municipioNumbered({ ...heard, senses }) ??
    heard.utterance;
  const said: Sensed = { ...heard, utterance: offered, senses };
  const entities = entitiesIn(offered);
  const understood =
    bySureWords(said, entities) ??
    byGuestWords(said, entities) ??
    byPlaceNamed(said, entities) ??
    byAllPlaces(said, entities) ??
    byPecWords(said, entities) ??
    byHalfKnown(said, entities) ??
    byOtherYear(said, entities) ??
    byLastAnswer(said, entities) ??
    byOtherOffices(said, entities) ??
    read(said, entities);
  return afterDanger(said, understood);
}

function read(said: Sensed, entities: Entities): Understood {
  const understood = byEngine(
    { ...said, utterance: withoutSaying(said.utterance, said.knowledge) },
    entities,
  );
  return byLastAnswerUnsure(said, entities, understood) ?? understood;
}
