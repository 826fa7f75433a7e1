/**
 * An administrator who reads what the server writes: everything a respondent's request carries goes
 * in, marked, by good requests and by bad ones, and is looked for in what the processes say and in
 * the files of the data folder (P23, P40, P45).
 */
import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import type { Attack } from '../observation.ts';
import { numbered, openForm, PATIENCE_MS } from '../respondent.ts';
import type { Scene } from '../scene.ts';
import type { OwnRound } from '../stage.ts';
import { startTwin } from '../twin.ts';
import { filesBelow, holds, type Needle } from './database-bytes.ts';
import { tracesOfAnswers, tracesOfCode, tracesOfText } from './traces.ts';

/** The leak that the control plants in a server of its own. */
export const LOG_BODIES = join(import.meta.dirname, 'log-bodies.js');

/** What a request carries; each is found again wherever it was written down. */
interface Marks {
	text: string;
	/** The visitor's own address, where the system lets one be chosen; loopback all the same. */
	address: string | undefined;
	needles: Needle[];
}

export const log: Attack = {
	who: 'administrator',
	code: 'log',
	rules: 'P23, P40, P45',
	async observe(scene) {
		const { running, stage, twin, output } = scene;
		const rounds = [await stage.external(1), await stage.internal()];
		const marks = makeMarks();
		const urls = [running.url, twin.url()];
		let requests = 0;
		for (const url of urls) {
			for (const round of rounds) requests += await sendMarks(url, round, marks);
		}
		const said = [{ name: 'twin', text: twin.said }, ...output];
		const inSaid = said.flatMap(({ name, text }) => {
			return holds(Buffer.from(text()), marks.needles).map((needle) => `${needle} in ${name}`);
		});
		return {
			looked: {
				requests,
				sources: said.length,
				running: output.length > 0 ? 'heard' : 'by_twin'
			},
			leaks: [...inSaid, ...inDataFolder(running.data, marks)],
			isControlSeen:
				output.every(({ text }) => isOutputOf(text(), running.url)) &&
				isPlantedFileSeen(running.data, marks) &&
				(await isBodyLoggerHeard(scene, rounds))
		};
	}
};

function makeMarks(): Marks {
	const text = `canary${randomBytes(8).toString('hex')}`;
	const address =
		process.platform === 'linux'
			? `127.${randomInt(16, 250)}.${randomInt(100, 250)}.${randomInt(100, 250)}`
			: undefined;
	const ofAddress = address === undefined ? [] : [{ name: 'address', bytes: Buffer.from(address) }];
	return { text, address, needles: [...tracesOfText('mark', text), ...ofAddress] };
}

/** Sends the marks by every way in; remembers the answers and codes that it sent. */
async function sendMarks(url: string, { paths, codes }: OwnRound, marks: Marks): Promise<number> {
	const { text } = marks;
	const path = paths[0] ?? '';
	const form = await openForm(url, path);
	const answers = numbered(form, randomInt(2 ** 30));
	const code = codes.pop();
	marks.needles.push(...tracesOfAnswers('answers', answers));
	if (code !== undefined) marks.needles.push(...tracesOfCode(code));
	const texts = Object.fromEntries(form.texts.map((name) => [name, text]));
	const fields = {
		token: form.token,
		...answers,
		...texts,
		...(code === undefined ? {} : { code })
	};
	const body = new URLSearchParams(fields).toString();
	const urlencoded = 'application/x-www-form-urlencoded';
	const requests: Parameters<typeof sendMarked>[2][] = [
		{ path: `${path}?q=${text}` },
		{ path: `/e/${text}` },
		{ path: `/%ff${text}` },
		{ path: `${path}?/review&q=${text}`, body, type: urlencoded },
		{ path: `${path}?/send&q=${text}`, body, type: urlencoded },
		{ path: `${path}?/send`, body: `${body}&${text}=${text}`, type: urlencoded },
		{ path: `${path}?/send`, body: body.replace(form.token, text), type: urlencoded },
		{ path: `${path}?/${text}`, body, type: urlencoded },
		{ path: `${path}?/send`, body: JSON.stringify(fields), type: 'application/json' },
		{
			path: `${path}?/send`,
			body: `--${text}\r\n${body}`,
			type: `multipart/form-data; boundary=${text}`
		},
		{ path: `${path}?/send`, body: body.repeat(100), type: urlencoded }
	];
	let taken = false;
	for (const one of requests) {
		const status = await sendMarked(url, marks, one);
		taken ||= status === 303;
	}
	// It went all the way, or only refusals were looked at.
	if (!taken) throw new Error('The marked answer was not accepted.');
	return requests.length;
}

/** One request with the marks in its headers; its status, 0 where the connection was cut. */
function sendMarked(
	url: string,
	{ text, address }: Marks,
	{ path, body, type }: { path: string; body?: string; type?: string }
): Promise<number> {
	const { hostname, port, origin } = new URL(url);
	return new Promise((resolve) => {
		const request = httpRequest(
			{
				hostname,
				port,
				path,
				method: body === undefined ? 'GET' : 'POST',
				...(address === undefined ? {} : { localAddress: address }),
				timeout: PATIENCE_MS,
				headers: {
					accept: 'text/html',
					origin,
					'user-agent': `Mozilla/5.0 ${text}`,
					referer: `${origin}/${text}`,
					cookie: `session=${text}`,
					'x-forwarded-for': `203.0.113.7, ${text}`,
					'x-msisdn': text,
					...(type === undefined ? {} : { 'content-type': type }),
					...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) })
				}
			},
			(response) => {
				response.resume();
				response.on('end', () => resolve(response.statusCode ?? 0));
				response.on('error', () => resolve(0));
			}
		);
		request.on('timeout', () => request.destroy());
		request.on('error', () => resolve(0));
		request.end(body);
	});
}

/** Marks in files of the data folder; those of the database are another attack's. */
function inDataFolder(data: string, { needles }: Marks): string[] {
	const files = filesBelow(data).filter((path) => !path.startsWith(join(data, 'postgres/')));
	// The unused code that a start prints is in no file of ours; a code of ours has no place in any.
	return files.flatMap((path) =>
		holds(readFileSync(path), needles).map((name) => `${name} in ${path}`)
	);
}

function isPlantedFileSeen(data: string, marks: Marks): boolean {
	const file = join(data, 'attack-planted.log');
	const line = marks.needles.map(({ bytes }) => bytes.toString()).join(' ');
	writeFileSync(file, line, { mode: 0o600 });
	try {
		return inDataFolder(data, marks).length === marks.needles.length;
	} finally {
		rmSync(file);
	}
}

/** Whether a text is what this instance said at its start, and not some other file. */
function isOutputOf(text: string, url: string): boolean {
	return text.includes(`:${new URL(url).port}`) || text.includes('"selfCheck"');
}

/** A server that writes bodies down is heard doing it. */
async function isBodyLoggerHeard({ running }: Scene, rounds: OwnRound[]): Promise<boolean> {
	const leaking = await startTwin(running, { NODE_OPTIONS: `--import=${LOG_BODIES}` });
	const marks = makeMarks();
	try {
		for (const round of rounds) await sendMarks(leaking.url(), round, marks);
	} finally {
		await leaking.stop();
	}
	const heard = holds(Buffer.from(leaking.said()), marks.needles);
	return ['mark', 'answers as a body', 'slip code'].every((name) => heard.includes(name));
}
