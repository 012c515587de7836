import { readFileSync } from 'node:fs';
import { type EldData, eldSubset } from './eld-subset.ts';

/** The languages with an alphabet of letters that the desk tells apart by statistics. */
export const SPELT_LANGUAGES = ['it', 'en', 'es', 'fr', 'ro', 'uk', 'ru'] as const;
export type SpeltLanguage = (typeof SPELT_LANGUAGES)[number];

/** How likely a text is in each language by its runs of letters, 0 to 1; absent where no run is known. */
export type LetterScores = Readonly<Partial<Record<SpeltLanguage, number>>>;

interface Eld {
  detect(text: string): { getScores(): LetterScores };
}

interface EldModule {
  createEld(): { readonly instance: Eld; readonly loadData: (data: EldData) => void };
}

const eld = await loadEld();

/** Scores as eld's large set gives them. */
export function letterScores(text: string): LetterScores {
  return eld.detect(text).getScores();
}

/**
 * eld's large set holds sixty languages: imported whole it costs a second and 300 MB. Its README advises a file with the
 * languages one needs, which only a browser can save; so the whole file is read as text, and the others passed over.
 * That reaches inside the package: its version is pinned, and a test compares with eld as it is.
 */
async function loadEld(): Promise<Eld> {
  const entry = import.meta.resolve('eld/large');
  const text = readFileSync(new URL('../ngrams/large.js', entry), 'utf8');
  const module = (await import(new URL('../languageDetector.js', entry).href)) as EldModule;
  const { instance, loadData } = module.createEld();
  loadData(eldSubset(text, SPELT_LANGUAGES));
  return instance;
}
