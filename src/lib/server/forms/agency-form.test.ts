import { describe, expect, it } from 'vitest';
import { readSetup } from './agency-form.ts';
import { Fields } from './fields.ts';

const FILLED = {
	name_th: 'องค์การบริหารส่วนตำบลบ้านไร่',
	name_en: 'Ban Rai Subdistrict Administrative Organization',
	data_contact: 'ปลัด อบต. โทร 0 2123 4567',
	hosted_by: 'งานเทคโนโลยีสารสนเทศ',
	email: ' Clerk@BanRai.go.th ',
	password: 'แมวสามสี นอนกลางวัน'
};

function sent(values: Record<string, string>): Fields {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) form.set(name, value);
	return new Fields(form);
}

describe('the set-up form', () => {
	it('makes the short name from the English one where it was left out', () => {
		const fields = sent(FILLED);
		const { agency, email } = readSetup(fields);
		expect(agency.slug).toBe('ban-rai-subdistrict');
		expect(email).toBe('clerk@banrai.go.th');
		expect(fields.isGood).toBe(true);
	});

	it('takes the short name as it was typed, and refuses what no address can hold', () => {
		expect(readSetup(sent({ ...FILLED, slug: 'banrai' })).agency.slug).toBe('banrai');
		const fields = sent({ ...FILLED, slug: 'บ้านไร่' });
		readSetup(fields);
		expect(fields.errors).toHaveProperty('slug');
	});

	it('refuses a short password without sending it back', () => {
		const fields = sent({ ...FILLED, password: '123456789' });
		readSetup(fields);
		expect(Object.keys(fields.errors)).toEqual(['password']);
		expect(fields.values).not.toHaveProperty('password');
	});
});
