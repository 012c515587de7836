import { describe, expect, it } from 'vitest';
import { fold } from '../../../../knowledge/dates/italian/fold.ts';

describe('fold', () => {
  it.each([
    ['LUNEDÌ', 'lunedi'],
    ['metà', 'meta'],
    ['mezz’ora', "mezz'ora"],
    ['9–13', '9-13'],
    ['1° maggio', '1# maggio'],
    ['è il 15', 'x il 15'],
    ['caffè', 'caffe'],
    ['Straße', 'straxe'],
  ])('folds "%s"', (text, plain) => {
    expect(fold(text)).toBe(plain);
  });

  it('keeps every offset', () => {
    const text = 'Çınar e İzmir: perché no? 日本 😀 lunedì';

    expect(fold(text)).toHaveLength(text.length);
    expect(fold(text).endsWith('lunedi')).toBe(true);
  });
});
