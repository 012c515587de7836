import path from 'node:path';
import { ContentFiles } from '../../../knowledge/content-files.ts';
import { loadGazetteer } from '../../../knowledge/places/load-gazetteer.ts';
import { loadPlaces } from '../../../knowledge/places/load-places.ts';

/** The content folder of the product. */
export const contentRoot = path.resolve(import.meta.dirname, '../../../knowledge/content');

export async function productPlaces() {
  const { value } = loadPlaces(new ContentFiles(contentRoot));
  if (value === undefined) {
    throw new Error('the places could not be read');
  }
  return value;
}

export async function productGazetteerData() {
  const { value } = loadGazetteer(new ContentFiles(contentRoot));
  if (value === undefined) {
    throw new Error('the gazetteer could not be read');
  }
  return value;
}
