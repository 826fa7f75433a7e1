import { createClient } from '@supabase/supabase-js';
import { describe, expect, inject, it } from 'vitest';

const server = createClient(inject('supabaseUrl'), inject('secretKey'), {
	auth: { persistSession: false }
});

describe('through the embedded interface', () => {
	it('a refusal of ours arrives with its code and hint, and status 400', async () => {
		const { error, status } = await server.rpc('replace_slips', {
			p_round_id: '00000000-0000-4000-8000-000000000000',
			p_hashes: []
		});
		expect(status).toBe(400);
		expect(error).toMatchObject({ code: 'RNDUN', message: 'there is no such round' });
	});

	it('an error of Postgres itself stays what it was', async () => {
		const { error } = await server.from('agencies').select('no_such_column');
		expect(error?.code).toBe('42703');
	});
});
