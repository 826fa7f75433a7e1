/** Works a challenge out beside the page, which stays as quick as it was. */
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

addEventListener('message', ({ data }: MessageEvent<string>) => void solve(data));

async function solve(text: string): Promise<void> {
	const challenge = JSON.parse(text) as Challenge;
	const solution = await solveChallenge({ challenge, deriveKey });
	postMessage(solution === null ? '' : JSON.stringify({ challenge, solution }));
}
