// Files go by a plain request, not through the circuit: that gives progress events and keeps large files out of memory.
export function attach(zone, input, net) {
  let chosen = null, request = null;
  const choose = file => {
    chosen = file ?? null;
    net.invokeMethodAsync('FileChosen', chosen?.name ?? null, chosen?.size ?? 0);
  };
  const over = event => { event.preventDefault(); zone.classList.add('over'); };
  const leave = () => zone.classList.remove('over');
  const drop = event => { event.preventDefault(); leave(); if (event.dataTransfer.files.length > 0) choose(event.dataTransfer.files[0]); };
  const change = () => choose(input.files[0]);
  zone.addEventListener('dragover', over);
  zone.addEventListener('dragleave', leave);
  zone.addEventListener('drop', drop);
  input.addEventListener('change', change);

  async function send(url, tokenUrl, fields) {
    const token = await (await fetch(tokenUrl, { cache: 'no-store' })).json();
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) if (value !== null && value !== '') form.append(name, value);
    form.append('file', chosen, chosen.name);
    return await new Promise(resolve => {
      request = new XMLHttpRequest();
      let last = 0;
      request.upload.onprogress = event => {
        const now = performance.now();
        if (!event.lengthComputable || (now - last < 100 && event.loaded < event.total)) return;
        last = now;
        net.invokeMethodAsync('Progressed', event.loaded / event.total);
      };
      request.onload = () => resolve({ status: request.status, body: request.responseText });
      request.onerror = () => resolve({ status: 0, body: '' });
      request.onabort = () => resolve({ status: -1, body: '' });
      request.open('POST', url);
      request.setRequestHeader('RequestVerificationToken', token.token);
      request.setRequestHeader('Accept', 'application/json');
      request.send(form);
    });
  }

  // A file may have been chosen while the page was still connecting.
  if (input.files.length > 0) change();

  return {
    send,
    clear() { chosen = null; input.value = ''; },
    dispose() {
      request?.abort();
      zone.removeEventListener('dragover', over);
      zone.removeEventListener('dragleave', leave);
      zone.removeEventListener('drop', drop);
      input.removeEventListener('change', change);
    },
  };
}
