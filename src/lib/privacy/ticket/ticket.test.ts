/** Both sides of a ticket together: the browser's library against the server's OpenSSL. */
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import {
	constants,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	sign,
	webcrypto
} from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { E, inverse, modulusOf, power, toBytes, toNumber } from './arithmetic.fixture.ts';
import {
	blindMessage,
	blindTicket,
	finalizeTicket,
	importTicketKey,
	KeyRefused,
	nullifierOf as nullifierInBrowser,
	SignatureRefused,
	type BlindedTicket,
	type Ticket
} from './client.ts';
import {
	BlindedRefused,
	generateTicketKey,
	isSigned,
	nullifierOf,
	readTicketKey,
	redeemTicket,
	signBlinded,
	type TicketKey
} from './issuer.ts';
import vector from './rfc9474-a1.json' with { type: 'json' };

const round = '6f1e1b52-6f0f-4f0c-9d6a-2b1f3c4d5e6f';
const other = '00000000-0000-4000-8000-000000000000';

let key: TicketKey;
let stranger: TicketKey;
let publicKey: CryptoKey;

const pinOf = ({ fingerprint }: TicketKey) => Buffer.from(fingerprint, 'hex').subarray(0, 16);
const open = (of: TicketKey) => importTicketKey(Uint8Array.from(of.spki), pinOf(of));
const modulus = (of: TicketKey) => modulusOf(of.publicKey.export({ format: 'jwk' }));

beforeAll(async () => {
	key = readTicketKey(await generateTicketKey());
	stranger = readTicketKey(await generateTicketKey());
	publicKey = await open(key);
});
afterEach(() => vi.restoreAllMocks());

/** What the issuer sees of one ticket, and the ticket. */
interface Issuance extends BlindedTicket {
	blindSignature: Buffer;
	ticket: Ticket;
}

async function issue(from = key, forRound = round): Promise<Issuance> {
	const imported = await open(from);
	const blinded = await blindTicket(imported, forRound);
	const blindSignature = signBlinded(from, blinded.blinded);
	return {
		...blinded,
		blindSignature,
		ticket: await finalizeTicket(imported, blinded, blindSignature)
	};
}

/** Whatever a ticket's signature pads: the number that was signed. */
const paddedBy = ({ signature }: Ticket, n: bigint) => power(toNumber(signature), E, n);

describe('a ticket', () => {
	it('that the round signed without seeing it is recognised as its own', async () => {
		const { ticket } = await issue();
		const nullifier = redeemTicket(key, round, ticket.prepared, ticket.signature);
		expect(nullifier).toBe(nullifierOf(ticket.prepared));
		expect(nullifier).toBe(Buffer.from(await nullifierInBrowser(ticket.prepared)).toString('hex'));
	});

	it('shows the issuer nothing of itself: neither the message nor the signature', async () => {
		const { blinded, blindSignature, ticket } = await issue();
		expect(Buffer.from(blinded)).not.toEqual(toBytes(paddedBy(ticket, modulus(key)), 256));
		expect(blindSignature).not.toEqual(Buffer.from(ticket.signature));
	});

	it('fits every record of the issuer equally well: n × n pairs, a blinding factor for each (P17)', async () => {
		const issued = await Promise.all(Array.from({ length: 6 }, () => issue()));
		const n = modulus(key);
		for (const record of issued) {
			for (const { ticket } of issued) {
				const factor = factorFor(record, ticket, n);
				expect(factor > 0n && factor < n).toBe(true);
				expect(explains(factor, record, ticket, n)).toBe(true);
				expect(explains(factor + 1n, record, ticket, n)).toBe(false);
			}
		}
	});

	it('would be told apart by an issuer with a key for each person, so the key is pinned (P17, P20)', async () => {
		for (const owner of [key, stranger]) {
			const { ticket } = await issue(owner);
			const fitting = [key, stranger].filter((one) =>
				isSigned(one, ticket.prepared, ticket.signature)
			);
			expect(fitting).toEqual([owner]);
		}
	});

	it('of another round or another key is refused (P19)', async () => {
		const ours = (await issue()).ticket;
		const ofOther = (await issue(key, other)).ticket;
		const ofStranger = (await issue(stranger)).ticket;
		expect(redeemTicket(key, round, ours.prepared, ours.signature)).not.toBeNull();
		expect(redeemTicket(key, other, ours.prepared, ours.signature)).toBeNull();
		expect(redeemTicket(key, round, ofOther.prepared, ofOther.signature)).toBeNull();
		expect(redeemTicket(key, round, ofStranger.prepared, ofStranger.signature)).toBeNull();
	});

	it('signed over anything but the message of a ticket is refused (P19)', async () => {
		const text = new TextEncoder().encode('prongsai/eit/1\0'.padEnd(63, 'x'));
		const blinded = await blindMessage(publicKey, text);
		const signed = signBlinded(key, blinded.blinded);
		const { prepared, signature } = await finalizeTicket(publicKey, blinded, signed);
		expect(isSigned(key, prepared, signature)).toBe(true);
		expect(redeemTicket(key, round, prepared, signature)).toBeNull();
	});

	it('with one flipped bit, wherever it is, is refused (P19)', async () => {
		const { prepared, signature } = (await issue()).ticket;
		const flip = (bytes: Uint8Array, bit: number) =>
			bytes.map((byte, place) => (place === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
		for (let bit = 0; bit < prepared.length * 8; bit++) {
			expect(redeemTicket(key, round, flip(prepared, bit), signature)).toBeNull();
		}
		for (let bit = 0; bit < signature.length * 8; bit++) {
			expect(redeemTicket(key, round, prepared, flip(signature, bit))).toBeNull();
		}
	});

	it('of the wrong length is refused (P19)', async () => {
		const { prepared, signature } = (await issue()).ticket;
		expect(redeemTicket(key, round, prepared.subarray(1), signature)).toBeNull();
		expect(redeemTicket(key, round, prepared, signature.subarray(1))).toBeNull();
		expect(redeemTicket(key, round, new Uint8Array(), new Uint8Array())).toBeNull();
	});

	it('whose signature begins with a zero byte is refused without it (P19)', async () => {
		const { prepared } = (await issue()).ticket;
		const pss = {
			key: key.privateKey,
			padding: constants.RSA_PKCS1_PSS_PADDING,
			saltLength: 48
		};
		// The salt is drawn anew each time: one in 256 begins so.
		let signature = sign('sha384', prepared, pss);
		while (signature[0] !== 0) signature = sign('sha384', prepared, pss);
		expect(redeemTicket(key, round, prepared, signature), 'control').not.toBeNull();
		expect(redeemTicket(key, round, prepared, signature.subarray(1))).toBeNull();
	});
});

describe('the blind signature', () => {
	it('has the same bytes at every repeat, and finishes the same ticket (P18)', async () => {
		const { blinded, blindSignature, ticket, ...own } = await issue();
		const again = signBlinded(key, blinded);
		expect(again).toEqual(blindSignature);
		expect(await finalizeTicket(publicKey, own, again)).toEqual(ticket);
	});

	it('has the bytes that the library makes', async () => {
		const { blinded, blindSignature } = await issue();
		const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
		const pkcs8 = key.privateKey.export({ format: 'der', type: 'pkcs8' });
		const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']);
		const suite = RSABSSA.SHA384.PSS.Randomized();
		expect(Buffer.from(await suite.blindSign(privateKey, blinded))).toEqual(blindSignature);
	});

	it('is refused for what is no number below the modulus', () => {
		const n = modulus(key);
		expect(() => signBlinded(key, toBytes(n, 256))).toThrow(BlindedRefused);
		expect(() => signBlinded(key, new Uint8Array(255).fill(1))).toThrow(BlindedRefused);
		expect(() => signBlinded(key, new Uint8Array(257).fill(1))).toThrow(BlindedRefused);
		expect(signBlinded(key, toBytes(n - 2n, 256))).toHaveLength(256);
	});

	it('is noticed by the phone where it is not the round’s', async () => {
		const blinded = await blindTicket(publicKey, round);
		const wrong = signBlinded(stranger, toBytes(1n << 2000n, 256));
		await expect(finalizeTicket(publicKey, blinded, wrong)).rejects.toThrow(SignatureRefused);
		const short = new Uint8Array(255);
		await expect(finalizeTicket(publicKey, blinded, short)).rejects.toThrow(SignatureRefused);
	});
});

describe('the key of a round', () => {
	it('is taken where its fingerprint begins with the pin of the slip (P20)', async () => {
		expect((await open(key)).type).toBe('public');
	});

	it('is refused where the pin is another, shorter, longer or none (P20)', async () => {
		const spki = Uint8Array.from(key.spki);
		const pin = pinOf(key);
		const pins: Uint8Array[] = [
			pinOf(stranger),
			pin.subarray(0, 15),
			Buffer.from(key.fingerprint, 'hex'),
			Buffer.alloc(0)
		];
		for (let bit = 0; bit < 128; bit++) {
			pins.push(pin.map((byte, place) => (place === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)));
		}
		for (const wrong of pins) expect(await faultOf(spki, wrong)).toBe('pin');
		expect(await faultOf(spki, pin)).toBeNull();
	});

	it.each([
		['modulus', 3072, 65537],
		['modulus', 1024, 65537],
		['exponent', 2048, 3]
	])(
		'is refused for its %s at %i bits and e = %i, though the pin fits (P20)',
		async (fault, bits, e) => {
			const pair = generateKeyPairSync('rsa', { modulusLength: bits, publicExponent: e });
			const spki = pair.publicKey.export({ format: 'der', type: 'spki' });
			const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(spki));
			expect(await faultOf(Uint8Array.from(spki), new Uint8Array(digest, 0, 16))).toBe(fault);
		}
	);

	it('has 2048 bits and e = 65537 where the server makes it, and another is not read (P20)', () => {
		expect(key.privateKey.asymmetricKeyDetails).toEqual({
			modulusLength: 2048,
			publicExponent: 65537n
		});
		const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
		const der = privateKey.export({ format: 'der', type: 'pkcs8' });
		expect(() => readTicketKey(der)).toThrow('2048');
		expect(() => readTicketKey(der.subarray(0, 100))).toThrow();
	});

	it('is another for every round', () => {
		expect(key.fingerprint).not.toBe(stranger.fingerprint);
	});
});

describe('RFC 9474, appendix A.1', () => {
	const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));
	const [p, q] = [toNumber(hex(vector.p)), toNumber(hex(vector.q))];
	const d = inverse(E, (p - 1n) * (q - 1n));
	const url = (number: bigint) => {
		const text = number.toString(16);
		return Buffer.from(text.length % 2 ? `0${text}` : text, 'hex').toString('base64url');
	};
	const publicJwk = { kty: 'RSA', n: url(p * q), e: url(E) };
	const jwk = {
		...publicJwk,
		d: url(d),
		p: url(p),
		q: url(q),
		dp: url(d % (p - 1n)),
		dq: url(d % (q - 1n)),
		qi: url(inverse(q, p))
	};
	const prepared = hex(vector.msg_prefix + vector.msg);

	it('is what the phone makes of the vector’s random numbers', async () => {
		const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
		const imported = await crypto.subtle.importKey('jwk', publicJwk, algorithm, true, ['verify']);
		const factor = toBytes(inverse(toNumber(hex(vector.inv)), p * q), 512);
		const random = [hex(vector.msg_prefix), hex(vector.salt), Uint8Array.from(factor)];
		vi.spyOn(webcrypto, 'getRandomValues').mockImplementation((into) => {
			const next = random.shift();
			if (!(into instanceof Uint8Array) || next?.length !== into.length)
				throw new Error('unexpected');
			into.set(next);
			return into;
		});
		const blinded = await blindMessage(imported, hex(vector.msg));
		expect(blinded).toEqual({
			prepared,
			blinded: hex(vector.blinded_msg),
			inverse: hex(vector.inv)
		});
		const ticket = await finalizeTicket(imported, blinded, hex(vector.blind_sig));
		expect(ticket.signature).toEqual(hex(vector.sig));
	});

	it('is what the server signs and recognises', () => {
		const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
		const pair = { privateKey, publicKey: createPublicKey(privateKey) };
		expect(signBlinded(pair, hex(vector.blinded_msg)).toString('hex')).toBe(vector.blind_sig);
		expect(isSigned(pair, prepared, hex(vector.sig))).toBe(true);
		expect(isSigned(pair, hex(vector.msg), hex(vector.sig))).toBe(false);
	});
});

describe('what runs in the browser', () => {
	const files = [
		'base64url.ts',
		'bodies.ts',
		'client.ts',
		'counters.ts',
		'fingerprint.ts',
		'message.ts',
		'receipt.ts'
	];

	it.each(files)('%s uses nothing of Node and nothing outside this list', (file) => {
		const text = readFileSync(new URL(file, import.meta.url), 'utf8');
		const imported = [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from);
		const known = [...files.map((name) => `./${name}`), '@cloudflare/blindrsa-ts'];
		expect(known).toEqual(expect.arrayContaining(imported));
		expect(text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')).not.toMatch(/\bBuffer\b|\bprocess\b|node:/);
	});

	it('is all of the folder but the issuer and the tests', () => {
		const others = /^issuer\.ts$|\.(test|fixture)\.ts$|\.json$/;
		expect(readdirSync(import.meta.dirname).filter((name) => !others.test(name))).toEqual(files);
	});
});

async function faultOf(spki: Uint8Array<ArrayBuffer>, pin: Uint8Array): Promise<string | null> {
	try {
		await importTicketKey(spki, pin);
		return null;
	} catch (error) {
		if (error instanceof KeyRefused) return error.fault;
		throw error;
	}
}

/** The blinding factor that would have made this record of this ticket. */
function factorFor({ blindSignature }: Issuance, { signature }: Ticket, n: bigint): bigint {
	return (toNumber(blindSignature) * inverse(toNumber(signature) % n, n)) % n;
}

/** Whether blinding the ticket's padded message with this factor gives what the issuer was sent. */
function explains(factor: bigint, { blinded }: Issuance, ticket: Ticket, n: bigint): boolean {
	return (paddedBy(ticket, n) * power(factor, E, n)) % n === toNumber(blinded);
}
