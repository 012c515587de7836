import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../../knowledge/places/create-gazetteer.ts';
import type { LocateResult } from '../../../knowledge/places/gazetteer.ts';
import { productGazetteerData, productPlaces } from './content.ts';

const gazetteer = createGazetteer(await productGazetteerData(), await productPlaces());

/** What was found in a line, as in "street via Padova". */
function locate(utterance: string): string {
  return inWords(gazetteer.locate(utterance, 'it'));
}

function inWords(result: LocateResult): string {
  switch (result.found) {
    case 'one': {
      return `${result.spot.kind} ${result.spot.label}`;
    }
    case 'several': {
      return `several: ${result.spots.map(({ label }) => label).join(', ')}`;
    }
    case 'outside': {
      return `outside ${result.label}`;
    }
    default: {
      return result.unknown === undefined ? 'none' : `unknown ${result.unknown}`;
    }
  }
}

describe('streets', () => {
  it.each([
    ['viale Monza 140', 'street viale Monza'],
    ['sto in corso Lodi 70', 'street corso Lodi'],
    ['abito in via delle Forze Armate 318', 'street via delle Forze Armate'],
    ['in fondo a via Forze Armate, quasi a Baggio', 'street via delle Forze Armate, Baggio'],
    ['p.le Lotto', 'street piazzale Lotto'],
    ['l.go Augusto', 'street largo Augusto'],
    ['corso S.Gottardo', 'street corso San Gottardo'],
    ['via san gottardo', 'street corso San Gottardo'],
    ['piazza 24 maggio', 'street piazza Ventiquattro Maggio'],
    ['via Giovanni Battista Grassi 74', 'street via Grassi'],
    ['corso di Porta Romana 55', 'street corso di Porta Romana'],
    ['imbonati 24', 'street via Imbonati'],
    ['abito in Imbonati', 'street via Imbonati'],
    ['via padva', 'street via Padova'],
    ['viale zarra', 'street viale Zara'],
    ['via Crescenzago 56', 'address Via Crescenzago 56'],
    ['via Vallisneri 3', 'unknown via Vallisneri'],
    ['mia mamma sta in via Savona 40', 'unknown via Savona'],
    ['sto in Via Savona, wemi più vicino?', 'unknown via Savona'],
  ])('finds the street in "%s"', (utterance, found) => {
    expect(locate(utterance)).toBe(found);
  });
});

describe('districts, stops and landmarks', () => {
  it.each([
    ["abito all'Isola", 'district Isola'],
    ['quarto oggiaro', 'district Quarto Oggiaro'],
    ['Quartoggiaro', 'district Quarto Oggiaro'],
    ['citta studi', 'district Città Studi'],
    ['in zona porta genova', 'district Porta Genova'],
    ['vicino a Chinatown', 'district Sarpi'],
    ['zona padova', 'district Padova'],
    ['bicoca', 'district Bicocca'],
    ['metro Maciachini', 'metro Maciachini (M3)'],
    ['M2 Moscova', 'metro Moscova (M2)'],
    ['fermata Loreto della rossa', 'metro Loreto (M1)'],
    ['p.zza de angeli', 'metro De Angeli (M1)'],
    ['piazza Duomo', 'metro Duomo (M1)'],
    ['corso Buenos Aires', 'district Buenos Aires'],
    ["vicino all'ospedale di Niguarda", 'landmark ospedale Niguarda'],
    ['stazione centrale', 'landmark stazione Centrale'],
  ])('finds the spot in "%s"', (utterance, found) => {
    expect(locate(utterance)).toBe(found);
  });
});

describe('numbers', () => {
  it.each([
    ['municipio 8', 'municipio Municipio 8'],
    ['zona 3', 'municipio Municipio 3'],
    ['Municipio tre', 'municipio Municipio 3'],
    ['zona sette', 'municipio Municipio 7'],
    ['terzo municipio', 'municipio Municipio 3'],
    ['Municipio tre, Lambrate, per favore', 'district Lambrate'],
    ['20139', 'postcode CAP 20139'],
    ['postcode 20138', 'postcode CAP 20138'],
    ['CAP 20157 che sportello ho?', 'postcode CAP 20157'],
    ['zona 12', 'none'],
    ['area 2', 'none'],
  ])('reads the number in "%s"', (utterance, found) => {
    expect(locate(utterance)).toBe(found);
  });

  it('names a postcode in the language asked for', () => {
    expect(inWords(gazetteer.locate('20139', 'en'))).toBe('postcode postcode 20139');
  });
});

describe('outside Milan', () => {
  it.each([
    ['abito a Sesto San Giovanni', 'outside Sesto San Giovanni'],
    ['abito a Sesto', 'outside Sesto San Giovanni'],
    ['20099', 'outside Sesto San Giovanni'],
    ['Rho', 'outside Rho'],
    ['sono di Cinisello', 'outside Cinisello Balsamo'],
    ['abito a Opera', 'outside Opera'],
    ['via Sesto San Giovanni', 'street via Sesto San Giovanni'],
    ['però non ho capito', 'none'],
    ['opera', 'none'],
  ])('tells the town in "%s"', (utterance, found) => {
    expect(locate(utterance)).toBe(found);
  });
});

describe('other alphabets and languages', () => {
  it.each([
    ['живу біля метро Мачакіні', 'metro Maciachini (M3)'],
    ['я живу в Ламбраті', 'district Lambrate'],
    ['вулиця Падова', 'street via Padova'],
    ['أسكن في شارع بادوفا', 'street via Padova'],
    ['قريب من محطة لامبراتي', 'metro Lambrate FS (M2)'],
    ['我住在Paolo Sarpi街', 'street via Paolo Sarpi'],
    ['米兰中央火车站附近', 'landmark stazione Centrale'],
    ['¿Hay un centro de mayores por Gratosoglio?', 'district Gratosoglio'],
    ['stau pe viale Monza', 'street viale Monza'],
    ["J'habite via Imbonati", 'street via Imbonati'],
    ['near Porta Romana', 'district Porta Romana'],
    ['Lambrate station', 'metro Lambrate FS (M2)'],
  ])('understands "%s"', (utterance, found) => {
    expect(locate(utterance)).toBe(found);
  });
});

describe('sentences that name no place', () => {
  it.each([
    'il bando di Milano',
    'quanti giorni mancano',
    'quanto costa?',
    'mandate via mail',
    "non vedo via d'uscita",
    'possiamo lavorare in due municipi diversi?',
    'numeri vincenti del lotto',
    'per via di un problema',
    'la via è lunga',
    'il corso di italiano',
    'un corso di ginnastica',
    "in corso d'opera",
    'sono Mario Rossi',
    'mi chiamo Adriano Costa',
    'chi è il presidente della repubblica',
    'alla fine della fiera',
    'sportello più vicino',
    'a maggio',
    "c'è posta per te",
    '20.000 euro di budget',
    "sono dell'Uruguay",
    'non residente a Milano',
    '',
  ])('finds none in "%s"', (utterance) => {
    expect(locate(utterance)).toBe('none');
  });
});

describe('doubt', () => {
  it('asks when two places are far apart', () => {
    expect(locate('abito a baggio ma lavoro a lambrate')).toBe('several: Baggio, Lambrate');
  });

  it('takes neighbouring names for one place', () => {
    expect(locate('tra Lambrate e Città Studi')).toBe('district Lambrate');
  });

  it('knows the municipio where the data agree', () => {
    const result = gazetteer.locate('Lambrate', 'it');

    expect(result).toMatchObject({ found: 'one', spot: { municipio: 3 } });
  });
});

describe('every name we show', () => {
  it('is found again when it is pressed as a button', async () => {
    const { streets, metro, landmarks } = await productGazetteerData();
    const labels = [
      ...streets.map(({ name }) => name),
      ...landmarks.map(({ name }) => name),
      ...metro.flatMap(({ name, lines, inTown }) =>
        inTown === 'yes' ? [`${name} (${lines.replace('+', ', ')})`] : [],
      ),
    ];

    const lost = labels.filter((label) => gazetteer.locate(label, 'it').found !== 'one');

    expect(lost).toEqual([]);
  });

  it.each(['via Adda', "via d'Adda", 'via De Togni', 'via Togni'])('keeps %s from its neighbour', (label) => {
    expect(locate(label)).toBe(`street ${label}`);
  });
});
