import { describe, expect, it } from 'vitest';
import { ENVELOPE_BYTES } from '$lib/privacy/envelope.ts';
import { sealedExample } from './sealed-example.ts';

describe('the example of a waiting answer', () => {
	it('is an envelope as the database would show it, and another one each time', () => {
		const [first, second] = [sealedExample(), sealedExample()];
		expect(first.envelope).toMatch(/^\\x[0-9a-f]+$/);
		expect(first.envelope.length).toBe('\\x'.length + 2 * ENVELOPE_BYTES);
		expect(second.answers).toBe(first.answers);
		expect(second.envelope).not.toBe(first.envelope);
	});

	it('shows nothing of the answers', () => {
		const { answers, envelope } = sealedExample();
		const bytes = Buffer.from(envelope.slice(2), 'hex');
		expect(JSON.parse(answers)).toHaveProperty('e1');
		expect(bytes.includes('"e1"')).toBe(false);
	});
});
