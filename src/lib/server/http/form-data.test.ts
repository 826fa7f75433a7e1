import { isHttpError } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { formDataOf } from './form-data.ts';

const MULTIPART = 'multipart/form-data; boundary=edge';
const WHOLE = '--edge\r\nContent-Disposition: form-data; name="e1"\r\n\r\n3\r\n--edge--\r\n';

describe('a posted form', () => {
	it('gives its fields', async () => {
		expect((await formDataOf(posted(WHOLE, MULTIPART))).get('e1')).toBe('3');
	});

	it.each([
		['cut off', WHOLE.slice(0, 50), MULTIPART],
		['without its boundary', WHOLE, 'multipart/form-data'],
		['of another kind', '{"e1":"3"}', 'application/json']
	])('%s is refused with 400, and nothing of it is told', async (_, body, type) => {
		const refusal: unknown = await formDataOf(posted(body, type)).catch(
			(thrown: unknown) => thrown
		);
		expect(isHttpError(refusal, 400)).toBe(true);
		expect(refusal).toMatchObject({ body: { message: 'body_unreadable' } });
	});
});

function posted(body: string, type: string): Request {
	const headers = { 'content-type': type };
	return new Request('http://localhost/e/x', { method: 'POST', body, headers });
}
