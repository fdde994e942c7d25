import { chromium } from 'playwright-core';
import http from 'node:http'; import fs from 'node:fs'; import path from 'node:path';
const root=process.argv[2];
const s=http.createServer((q,r)=>{let p=decodeURIComponent(q.url.split('?')[0]); let f=path.join(root,p); if(fs.existsSync(f)&&fs.statSync(f).isDirectory()) f=path.join(f,'index.html'); if(!fs.existsSync(f)){r.writeHead(404);return r.end()} const t={'.html':'text/html; charset=utf-8','.css':'text/css','.js':'text/javascript','.svg':'image/svg+xml'}[path.extname(f)]||'application/octet-stream'; r.writeHead(200,{'content-type':t}); r.end(fs.readFileSync(f))}).listen(0);
const base=`http://127.0.0.1:${s.address().port}`;
const b=await chromium.launch({executablePath:process.env.CHROMIUM,args:['--no-sandbox']});
for (const a of process.argv.slice(3)) { const [url,width,scheme,out,full]=a.split(','); const p=await (await b.newContext({viewport:{width:+width,height:900},colorScheme:scheme})).newPage(); await p.goto(base+url); await p.screenshot({path:out,fullPage:full==='full'}); }
await b.close(); s.close();
