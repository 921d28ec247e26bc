import { compare } from './compare-nestings.ts';
import { makeCommon, makeNesting, randomFrom, render, hostHeader, SCRIPTS, CALLABLES } from './nestings.ts';
import { startApache } from './private-apache.ts';
import { ask, tellingScript, withPassword } from './running-application.ts';
const seed = Number(process.argv[2]), n=Number(process.argv[3]), id = Number(process.argv[4]);
const random = randomFrom(seed);
const common = makeCommon(random);
const nestings = Array.from({length:n},(_, i)=>makeNesting(random, i));
const r = await compare(common, [nestings[id]]);
console.log('alone', r.disagreements.map(d=>d.request.host+' '+d.request.url+' '+d.says));
const one = render(common,[nestings[id]]);
console.log(one);
const files = {'empty/.keep':''}; for (const p of SCRIPTS) files[`n${id}/${p}`]=tellingScript(CALLABLES);
const apache = await startApache(one, files);
for (const {host,url} of nestings[id].requests) { const a = await ask(apache,url,{host:hostHeader(id,host),...withPassword}); console.log(host,url,a.response.status,a.told&&JSON.stringify({...a.told,path:0,imported:0})); }
console.log(apache.errorLog().split('\n').filter(l=>/\[(error|wsgi:error|info)|AH01630|wsgi:info|script/.test(l)).slice(-40).join('\n'));
await apache.stop();
