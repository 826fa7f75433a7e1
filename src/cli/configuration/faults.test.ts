import { expect, it } from 'vitest';
import { ConfigurationError } from './error.ts';
import { outcomeOf, readOrRefuse } from './faults.ts';

const fault = (line: number) => ({ line, sentence: `ผิด · wrong ${line}` });
const refuse = (lines: number[]) => () => readOrRefuse(outcomeOf('read', lines.map(fault)));

it('a file without a fault is what was read of it', () => {
	expect(readOrRefuse(outcomeOf('read', []))).toBe('read');
});

it('a file at fault is refused with every line, in their order', () => {
	expect(refuse([7, 2])).toThrow(ConfigurationError);
	expect(refuse([7, 2])).toThrow(/Nothing was changed.*\n.*line 2: .*\n.*line 7: ผิด · wrong 7$/);
});

it('the thirtieth fault is told, and of more how many', () => {
	const lines = Array.from({ length: 32 }, (_, index) => index + 1);
	expect(refuse(lines)).toThrow(/wrong 30\n.*and 2 more$/);
	expect(refuse(lines.slice(0, 30))).toThrow(/wrong 30$/);
});
