import type { Locale } from '../../../knowledge/schema/locale.ts';
import { type Classifier, trainClassifier } from '../../../knowledge/search/classifier.ts';
import type { LabelledText } from '../../../knowledge/search/examples.ts';
import { settingsOf, textsOf } from '../../../knowledge/search/engine.ts';
import { keyOf } from '../../../knowledge/search/random.ts';
import type { SearchCorpus } from '../../../knowledge/search/search.ts';
import { ASKED } from '../../../knowledge/search/view-model.ts';
import { withSlips } from './slips.ts';

export interface Answered {
  readonly isRight: boolean;
  readonly isAmongThree: boolean;
  readonly confidence: number;
}

export interface LeftOut {
  readonly plain: readonly Answered[];
  readonly oneSlip: readonly Answered[];
  readonly twoSlips: readonly Answered[];
}

export interface LeaveOut {
  readonly locale: Locale;
  /** Of each topic every so manieth question is left out at once: few enough that each stands alone. */
  readonly parts: number;
  /** How many of the parts are asked; each costs one training. */
  readonly rounds: number;
}

/** Trains without some questions of each topic and asks them. */
export function leaveQuestionsOut(corpus: SearchCorpus, { locale, parts, rounds }: LeaveOut): LeftOut {
  const texts = textsOf(corpus, locale);
  const settings = settingsOf(corpus, locale);
  const part = partsOf(texts, parts);
  const out: Record<keyof LeftOut, Answered[]> = { plain: [], oneSlip: [], twoSlips: [] };
  for (let round = 0; round < rounds; round++) {
    const classifier = trainClassifier(
      texts.filter((_, i) => part[i] !== round),
      settings,
    );
    texts.forEach((text, i) => {
      if (part[i] === round) {
        out.plain.push(ask(classifier, text, text.text));
        // Slips by the text's own words: a question more in the base draws none of the others anew.
        const seed = keyOf([text.text]);
        out.oneSlip.push(ask(classifier, text, withSlips(text.text, 1, seed)));
        out.twoSlips.push(ask(classifier, text, withSlips(text.text, 2, seed)));
      }
    });
  }
  return out;
}

/** Expected calibration error over ten equal bins. */
export function calibrationError(answers: readonly Answered[]): number {
  const bins = Array.from({ length: 10 }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, isRight } of answers) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))];
    if (bin) {
      bin.confidence += confidence;
      bin.right += isRight ? 1 : 0;
    }
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / answers.length;
}

/** Which part each question belongs to; -1 for what is never left out: sentences of answers and counterexamples. */
function partsOf(texts: readonly LabelledText[], parts: number): number[] {
  const seen = new Map<string, number>();
  return texts.map(({ label, weight }) => {
    if (weight < ASKED || label.startsWith('!')) {
      return -1;
    }
    const index = seen.get(label) ?? 0;
    seen.set(label, index + 1);
    return index % parts;
  });
}

function ask(classifier: Classifier, { label }: LabelledText, text: string): Answered {
  const { candidates } = classifier.classify(text);
  return {
    isRight: candidates[0]?.label === label,
    isAmongThree: candidates.slice(0, 3).some((candidate) => candidate.label === label),
    confidence: candidates[0]?.confidence ?? 0,
  };
}
