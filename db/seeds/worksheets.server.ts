import { saveSheet } from '~/domain/worksheets/save-sheet.server';
import { startSheet } from '~/domain/worksheets/start-sheet.server';
import type { World } from './settle.server';
import type { Timeline } from './timeline';

type Filled = { worksheetId: string; title: string; fields: Record<string, string>; tables: Record<string, Row[]> };
type Row = Record<string, string>;

const DAY = 24 * 3_600_000;
const SHANGHAI = 8 * 3_600_000;
/** A moment as a field for date and time holds it, by Shanghai's clocks. */
const written = (at: number): string => new Date(at + SHANGHAI).toISOString().slice(0, 16);

/** A Thursday in two to three weeks, at four in the afternoon. */
function thursdayAhead(timeline: Timeline): number {
  const ahead = Array.from({ length: 7 }, (_, day) => timeline.daysAhead(14 + day, 16));
  return ahead.find((at) => new Date(at + SHANGHAI).getUTCDay() === 4) ?? timeline.daysAhead(14, 16);
}

/** Rows of a table, told column by column. */
const rows = (columns: readonly string[], ...told: readonly (readonly string[])[]): Row[] =>
  told.map((cells) => Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])));

/** The plan and the run of show the host has written for the next broadcast to West Africa. */
export function fillWorksheets(timeline: Timeline, world: World): void {
  const live = thursdayAhead(timeline);
  for (const [sheet, days, minute] of [
    [planFor(live, live - 6 * DAY), 6, 10],
    [runFor(live), 2, 40],
  ] as const) {
    timeline.add(timeline.daysAgo(days, 20, minute), async (at) => {
      const host = await world.person('host');
      const { worksheetId, title, fields, tables } = sheet;
      const sheetId = await startSheet(host, { worksheetId, title }, at - 45 * 60_000);
      await saveSheet(host, { sheetId, version: 1, title, answers: { fields, tables } }, at);
    });
  }
}

const chairs = [
  ['Planner', 'He Meiling'],
  ['Host', 'Zhou Yutong'],
  ['Deputy host', 'Chen Jiahao'],
  ['Assistant', 'Lin Yue'],
  ['Operator', 'He Meiling'],
  ['Materials', 'Lin Yue'],
] as const;

const planFor = (live: number, trial: number): Filled => ({
  worksheetId: 'plan',
  title: 'Dry season, Lagos and Accra',
  fields: {
    market: 'Nigeria, Ghana; English',
    format: 'store',
    starts: written(live),
    'market-hour': 'Lagos 09:00 (UTC+1) · Accra 08:00 (UTC+0); no clock changes there',
    minutes: '45',
    wish: 'Be the pump house that irrigation dealers in Lagos call first when a borehole runs dry.',
    count: 'Twelve inquiries with head and flow, from dealers who sell more than 30 pumps a month, by the close.',
    'counted-by': 'Lin Yue, from the inquiry cards; read back the next morning before anybody quotes the number',
    secrets:
      'The winding machine’s settings and the impeller mould. “That is ours; the test report is yours, I send it today.”',
    watcher: 'He Meiling at the monitor; a raised red card, and the camera goes to the table',
    'trial-at': written(trial),
    findings: '',
    veto: 'He Meiling',
  },
  tables: {
    portrait: rows(
      ['line', 'found', 'changes'],
      ['Who watches', 'Owners of small dealerships, often with their fitter beside them', 'Use first, then the curve'],
      [
        'Where they come from',
        'Two agents’ chat groups; a dealers’ fair in October',
        'Agents get the preview two weeks ahead',
      ],
      ['What they pay', 'USD 85–120 a pump, 20 to 60 at once', 'Nothing above 150 in the first half'],
      [
        'How they pay, how it travels',
        '30 % deposit; shared container to Apapa or Tema',
        'One card with terms, port, lead time',
      ],
      ['When they watch', 'Thursday, before the shop opens', '16:00 our time'],
    ),
    products: rows(
      ['product', 'why', 'part', 'goal'],
      ['HY-60 booster, 0.75 kW', 'It starts at 160 V, and their mains fall to 170', 'opens', '5'],
      ['HY-90 deep well, 1.5 kW', 'Sand wears out what they sell now within a year', 'proves', '5'],
      ['HY-S solar set', 'Asked for by three of the last ten buyers', 'earns', '2'],
    ),
    claims: rows(
      ['claim', 'evidence', 'shown', 'checked'],
      [
        'Starts at 160 volts',
        'Live on the variable transformer, meter in the picture',
        'Camera 2, minute 9',
        'Jin Weiqiang',
      ],
      [
        '500 hours in sandy water',
        'Test log of the sand tank, impeller before and after',
        'Impeller on the table, log as a card',
        'Test room',
      ],
      ['Spare parts in Lagos', 'The agent’s stock list of this month', 'Card', 'He Meiling'],
    ),
    materials: rows(
      ['thing', 'owner', 'ready', 'test', 'back'],
      ['HY-60 and HY-90, one cut open', 'Lin Yue', 'Monday', 'Run for ten minutes', 'Showroom'],
      ['Variable transformer and meter', 'Lin Yue', 'Wednesday', '160 V read off on camera', 'Test room'],
      [
        'Prompter, two lamps, second line',
        'He Meiling',
        'Wednesday',
        'Two minutes recorded, heard on a telephone',
        'Studio',
      ],
      ['Preview and twenty-second video', 'He Meiling', 'Two weeks before', 'Opened on a telephone abroad', ''],
      [
        'Ten sample sets, freight quotes to Apapa and Tema',
        'Lin Yue',
        'Thursday',
        'One packed and weighed',
        'Warehouse',
      ],
    ),
    team: rows(
      ['chair', 'name', 'substitute', 'cleared'],
      ...chairs.map(([chair, name]) => [chair, name, chair === 'Host' ? 'Chen Jiahao, once certified' : '', '']),
    ),
    invitations: rows(
      ['what', 'whom', 'channel', 'who'],
      [
        'Four weeks before: ask what they want tested',
        '30 customers in Nigeria and Ghana',
        'Mail, by name',
        'Zhou Yutong',
      ],
      ['Two weeks before: preview up, announced', 'Everybody', 'Store page, agents’ groups', 'He Meiling'],
      ['One week before: by name, with their minute', 'The twelve who answered', 'Messages', 'Zhou Yutong'],
      ['On the day: remind, with the link', 'Whoever said yes', 'Messages', 'Lin Yue'],
    ),
    risks: rows(
      ['risk', 'sign', 'answer', 'who'],
      ['The line fails', 'Monitor freezes', '“Two minutes: we come back on the second line.”', 'He Meiling'],
      [
        'The pump does not start at 160 V',
        'Meter stands, no sound',
        '“Then you see what we do: we measure.” Go to 170, say so.',
        'Zhou Yutong',
      ],
    ),
  },
});

const runFor = (live: number): Filled => ({
  worksheetId: 'run-of-show',
  title: 'Dry season, Lagos and Accra',
  fields: {
    starts: written(live),
    'market-hour': 'Lagos 09:00 (UTC+1) · Accra 08:00 (UTC+0)',
    goal: 'Twelve inquiries with head and flow',
    clock: 'He Meiling',
    trouble: 'Does your pump hum and not start when the mains fall to 170 volts?',
    promise: 'In nine minutes we start this one at 160, with the meter in the picture.',
    person: 'I am Zhou Yutong of Haiyue in Wenling; it is four in the afternoon here, nine in Lagos.',
    question: 'Type your city and your voltage.',
  },
  tables: {
    run: rows(
      ['minute', 'shown', 'speaks', 'said', 'camera', 'evidence'],
      ['0', 'Opening', 'Host', 'Does your pump hum and not start at 170 volts?', 'Camera 1, close', 'Pump and meter'],
      [
        '1',
        'Why it hums: capacitor and winding',
        'Host',
        'The motor wants three times its current for half a second.',
        'Cut-open motor',
        'Cut-open HY-60',
      ],
      [
        '9',
        'First proof: start at 160 V',
        'Host',
        'You read the meter with me: 160. Now.',
        'Camera 2, meter',
        'Transformer, meter',
      ],
      [
        '12',
        'Short opening, questions from the comments',
        'Deputy',
        'For those just joining: it starts at 160. What is your voltage?',
        'Camera 1',
        'Terms card',
      ],
      [
        '18',
        'Second proof: 500 hours of sand',
        'Host',
        'Left, yours after a year. Right, ours after 500 hours.',
        'Insert: sand tank',
        'Two impellers, log',
      ],
      [
        '27',
        'Third proof: a dealer’s borehole, 60 metres',
        'Host',
        'Kwame fitted it in Kumasi; he is with us for three minutes.',
        'Guest on screen',
        'Photo of the well head',
      ],
      [
        '36',
        'Inquiries read back',
        'Deputy',
        'Adaeze, 40 pieces, 60 metres, Apapa: right?',
        'Camera 1',
        'Inquiry cards',
      ],
      [
        '42',
        'Close',
        'Host',
        'Lin Yue writes to each of you before six in the evening, Lagos time.',
        'Camera 1',
        'Card: who writes when',
      ],
    ),
    chairs: rows(
      ['chair', 'name', 'task', 'cue'],
      ['Planner', 'He Meiling', 'Watches the clock and the picture', 'Card with the minute; red card'],
      ['Host', 'Zhou Yutong', 'Speaks', 'Takes the minute card'],
      ['Deputy host', 'Chen Jiahao', 'Speaks: terms and inquiries', 'Comes in on a nod'],
      ['Assistant', 'Lin Yue', 'Watches the comments, brings samples', 'Reads a question aloud with its name'],
      ['Operator', 'He Meiling', 'Watches the links', ''],
      ['Materials', 'Lin Yue', 'Everything on the table at 15:30', ''],
    ),
    breaks: rows(
      ['what', 'sentence', 'then'],
      [
        'Picture or sound is gone',
        'We are back in two minutes; type what you want to see first.',
        'Second line, He Meiling',
      ],
      [
        'Nobody has typed for nine minutes',
        'Chen Jiahao, what comes back to us most often?',
        'He holds up the worn seal',
      ],
      ['Three questions at once', 'Lin Yue has all three; the first is Wanjiru’s.', 'Deputy takes the second'],
    ),
  },
});
