/** The instruments and instrument sets that come with Prongsai, parsed once; catalogue.ts finds them. */
import eit2566 from './built-in/eit-2566.json' with { type: 'json' };
import eit2567 from './built-in/eit-2567.json' with { type: 'json' };
import iit2566 from './built-in/iit-2566.json' with { type: 'json' };
import iit2567 from './built-in/iit-2567.json' with { type: 'json' };
import oit2566 from './built-in/oit-2566.json' with { type: 'json' };
import { parseInstrument, parseInstrumentSet } from './parse.ts';
import set2565 from './sets/2565.json' with { type: 'json' };
import set2566 from './sets/2566.json' with { type: 'json' };
import set2567 from './sets/2567.json' with { type: 'json' };
import type { Instrument, InstrumentSet } from './types.ts';

export const INSTRUMENTS: readonly Instrument[] = [
	parseInstrument('iit-2566', iit2566),
	parseInstrument('eit-2566', eit2566),
	parseInstrument('oit-2566', oit2566),
	parseInstrument('iit-2567', iit2567),
	parseInstrument('eit-2567', eit2567)
];

/** By fiscal year, earliest first. */
export const INSTRUMENT_SETS: readonly InstrumentSet[] = [
	parseInstrumentSet('2565', set2565),
	parseInstrumentSet('2566', set2566),
	parseInstrumentSet('2567', set2567)
];
