import { describe, expect, it } from 'vitest';
import { signsPattern, wordsPattern } from '../../knowledge/expressions.ts';
import { parseYaml } from '../../knowledge/content-file.ts';
import { Expressions } from '../../knowledge/schema/expressions.ts';

describe('wordsPattern', () => {
  it.each([
    ['associa*', 'la nostra associazione', true],
    ['associa*', 'dissociati', false],
    ['(odore|puzza) di gas', 'sento puzza di gas in casa', true],
    ['non voglio (piu )?vivere', 'non voglio vivere cosi', true],
    ['bambin[oa] ... scompars[oa]', 'il mio bambino piccolo e scomparso', true],
    ['bambin[oa] ... scompars[oa]', 'il bambino gioca', false],
    ['mi (ammazz|uccid)*', 'mi uccidera', true],
  ])('reads "%s" in "%s": %s', (expression, said, isFound) => {
    expect(wordsPattern([expression]).test(said)).toBe(isFound);
  });

  it('finds nothing where nothing is asked', () => {
    expect(wordsPattern([]).test('tutto')).toBe(false);
  });
});

describe('signsPattern', () => {
  it('finds a piece of a message without blanks', () => {
    expect(signsPattern(['着火', '火灾']).test('我家着火了')).toBe(true);
  });
});

describe('expressions of an editor', () => {
  it.each(['(odore di gas', '(piu )?'])('refuses "%s" with its line', (expression) => {
    const { faults } = parseYaml(
      { file: 'it.yaml', text: `- incendio\n- '${expression}'`, firstLine: 1 },
      Expressions,
    );

    expect(faults).toMatchObject([{ file: 'it.yaml', line: 2 }]);
  });
});
