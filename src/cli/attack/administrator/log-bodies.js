/**
 * A planted leak: loaded into a server with `--import`, it writes down every body that comes in, as
 * a careless line in a program would. In JavaScript, so that any Node loads it.
 */
import { Server, IncomingMessage } from 'node:http';

const { emit } = Server.prototype;

/** @param {[name: string | symbol, ...rest: unknown[]]} words */
Server.prototype.emit = function (...words) {
	const [name, request] = words;
	if (name === 'request' && request instanceof IncomingMessage) {
		const push = request.push.bind(request);
		// Not a listener: that would take the body away from the application.
		request.push = (chunk, encoding) => {
			if (chunk) console.error(String(chunk));
			return push(chunk, encoding);
		};
	}
	return Reflect.apply(emit, this, words);
};
