/** Names as people have them, and some as attackers do, each different: scripts, lengths, signs that break careless writers. */
const plain = [
  'Ruoxi Lin',
  '欧阳娜娜',
  '古丽娜扎尔·拜合提亚尔',
  'María José Fernández-Peña',
  'Åse Þórðardóttir',
  'Ngô Thị Minh Châu',
];
const others = [
  'محمد بن عبد الله',
  'Владимир Ёлкин',
  'יעל כהן',
  'สมชาย ใจดี',
  '김민수',
  'Ἀλέξανδρος',
  '𠮷野家 太郎',
  'O’Neill-d’Arc',
];
const hostile = [
  '<b>"Bobby" \\ & Söhne</b>',
  "Robert'); DROP TABLE certificates;--",
  '{"@id":"did:web:forger.example"}',
  '@context',
  '_:b0',
  'https://forger.example/#name',
  'a\u0301 e\u0308 (combining)',
  'x'.repeat(70),
];

const kinds = [...plain, ...others, ...hostile];

/** So many names, no two alike. */
export const unlikelyNames = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const name = kinds[at % kinds.length] ?? '';
    return at < kinds.length ? name : `${name} ${Math.floor(at / kinds.length) + 1}`;
  });
