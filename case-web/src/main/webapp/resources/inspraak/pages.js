// What the pages do in the browser beyond showing; all of them work without it.
(function () {
  'use strict';

  // as it stands, whatever signs a name holds
  function say(words, values) {
    return words.replace(/\{(\d)\}/g, function (place, at) { return at < values.length ? values[at] : place; });
  }

  function focusFirstFinding() {
    var wrong = document.querySelector('[aria-invalid=true]');
    var note = document.querySelector('.in-findings');
    var target = wrong || note;
    if (target) {
      for (var box = target.closest('details'); box; box = box.parentElement.closest('details')) {
        box.open = true;
      }
      target.focus();
    }
  }

  function openAtAddress() {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && target.closest('details')) {
      target.closest('details').open = true;
    }
  }

  // what was asked for inside a form stands further down: there the reader goes on
  function goOnThere() {
    var target = document.querySelector('[data-go-on=true]');
    if (target) {
      target.focus();
    }
  }

  // in a form with more than one question, Enter answers the one at hand
  function pressByEnter() {
    document.querySelectorAll('[data-enter-presses]').forEach(function (box) {
      box.addEventListener('keydown', function (event) {
        if (event.key === 'Enter' && event.target.tagName === 'INPUT' && event.target.type === 'text') {
          event.preventDefault();
          document.getElementById(box.dataset.enterPresses).click();
        }
      });
    });
  }

  function widePagesShowFilters() {
    document.querySelectorAll('.in-filterbox').forEach(function (box) {
      box.open = matchMedia('(min-width: 1181px)').matches;
    });
  }

  // what is filled in already is not hidden
  function openFilled() {
    document.querySelectorAll('details[data-open=true]').forEach(function (box) { box.open = true; });
  }

  function sendOnChange() {
    document.querySelectorAll('form[data-send-on-change]').forEach(function (form) {
      form.addEventListener('change', function () { form.submit(); });
    });
  }

  function closeMenusOutside(event) {
    document.querySelectorAll('details.in-more[open], details.in-who[open]').forEach(function (menu) {
      if (event.type === 'keydown' ? event.key === 'Escape' : !menu.contains(event.target)) {
        menu.open = false;
        if (event.type === 'keydown') {
          menu.querySelector('summary').focus();
        }
      }
    });
  }

  // a second press while the first is on its way would only be told that someone was first
  function pressOnce(event) {
    var form = event.target;
    if (form.method !== 'post') {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
  }

  // asks now and then how far an import is; those who listen are told at every tenth part, not at every row
  function followImport() {
    var box = document.querySelector('[data-import]');
    if (!box) {
      return;
    }
    var whole = Number(box.dataset.whole);
    var told = 0;
    function show(state) {
      var done = Math.max(0, whole - state.toImport);
      box.querySelector('progress').value = done;
      box.querySelector('.in-progress__done').textContent = done.toLocaleString(document.documentElement.lang + '-BE');
      var tenth = whole > 0 ? Math.floor(10 * done / whole) : 10;
      if (tenth > told) {
        told = tenth;
        box.querySelector('[role=status]').textContent = box.querySelector('.in-now__why').textContent;
      }
    }
    function ask() {
      fetch(box.dataset.import, {headers: {Accept: 'application/json'}}).then(function (answer) {
        if (!answer.ok) {
          throw new Error('no answer');
        }
        return answer.json();
      }).then(function (state) {
        if (state.state === 'running') {
          show(state);
          setTimeout(ask, 1500);
        } else {
          location.reload();
        }
      }).catch(function () { setTimeout(ask, 6000); });
    }
    setTimeout(ask, 1000);
  }

  // the board shows every half minute what has changed since; forms stand beside it and are left alone
  function followBoard() {
    var board = document.querySelector('[data-refresh]');
    if (!board) {
      return;
    }
    function summary() {
      var sum = document.getElementById('board-sum');
      return sum ? sum.textContent : '';
    }
    function show(html) {
      var before = summary();
      var here = board.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
      board.innerHTML = html;
      var again = here && Array.prototype.find.call(board.querySelectorAll('a'), function (link) {
        return link.getAttribute('href') === here;
      });
      if (again) {
        again.focus({preventScroll: true});
      }
      if (summary() !== before) {
        document.getElementById('board-told').textContent = summary();
      }
    }
    setInterval(function () {
      if (document.hidden) {
        return;
      }
      fetch(board.dataset.refresh).then(function (answer) {
        // whoever was signed out meanwhile is shown nothing new, and asked to sign in at the next step
        return answer.ok && !answer.redirected ? answer.text() : null;
      }).then(function (html) {
        if (html !== null) {
          show(html);
        }
      }).catch(function () { /* the next half minute asks again */ });
    }, 30000);
  }

  function offerPrint() {
    document.querySelectorAll('[data-print]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () { window.print(); });
    });
  }

  // what is far too large is said before it is sent
  function weighFiles() {
    document.querySelectorAll('input[data-most-bytes]').forEach(function (input) {
      input.addEventListener('change', function () {
        var tooLarge = Array.prototype.find.call(input.files, function (file) { return file.size > Number(input.dataset.mostBytes); });
        input.setCustomValidity(tooLarge ? say(input.dataset.tooLarge, [tooLarge.name]) : '');
        input.reportValidity();
      });
    });
  }

  // what has to be taken elsewhere is taken by one press; it can be selected by hand too
  function copyOnPress() {
    document.querySelectorAll('button[data-copy]').forEach(function (button) {
      var source = document.getElementById(button.dataset.copy);
      var told = button.parentElement.querySelector('[role=status]');
      button.hidden = false;
      function select() {
        if (source.select) {
          source.select();
        } else {
          getSelection().selectAllChildren(source);
        }
      }
      button.addEventListener('click', function () {
        select();
        var copied = navigator.clipboard
          ? navigator.clipboard.writeText(source.select ? source.value : source.innerText)
          : document.execCommand('copy') ? Promise.resolve() : Promise.reject(new Error('not copied'));
        copied.then(function () { told.textContent = button.dataset.copied; }, select);
      });
    });
  }

  // what is typed in a draft is kept some seconds later, and when its writer looks away; the button does the same
  function keepDraft() {
    var form = document.querySelector('form[data-keeps-itself]');
    if (!form) {
      return;
    }
    var told = form.querySelector('[role=status]');
    var changed = false;
    var waiting = null;
    function keep() {
      clearTimeout(waiting);
      waiting = null;
      if (!changed || form.dataset.sent) {
        return;
      }
      changed = false;
      var written = new FormData(form);
      written.delete('file');
      if (form.dataset.keepButton) {
        written.append(form.dataset.keepButton, '');
      }
      var body = new URLSearchParams(written);
      // the answer is waited for even when the page is left meanwhile; browsers do so for 64 KB at most
      var outlives = document.hidden && String(body).length < 60000;
      fetch(form.action, {method: 'POST', body: body, headers: {'X-Draft': 'auto'}, keepalive: outlives}).then(function (answer) {
        if (!answer.ok || answer.redirected) {
          throw new Error('not kept');
        }
        return form.dataset.keepButton ? answer.text() : '';
      }).then(function (html) {
        if (html.indexOf('in-findings') >= 0) {
          throw new Error('not kept');
        }
        told.textContent = form.dataset.keepsItself + ' ' + new Date().toLocaleTimeString(document.documentElement.lang + '-BE', {hour: '2-digit', minute: '2-digit'});
      }).catch(function () {
        changed = true;
        told.textContent = form.dataset.keptNoMore;
      });
    }
    form.addEventListener('input', function (event) {
      // what was typed here holds from now on, also against what somebody else wrote meanwhile
      var was = form.elements['was-' + event.target.name.replace(/^(text|state)-/, '')];
      if (was) {
        was.value = '';
      }
      changed = true;
      waiting = waiting || setTimeout(keep, 15000);
    });
    document.addEventListener('visibilitychange', function () {
      if (document.hidden) {
        keep();
      }
    });
  }

  // files are sent one after the other, as they are, and how far it is can be seen and heard
  function sendFiles() {
    document.querySelectorAll('form[data-door]').forEach(function (form) {
      var input = form.querySelector('input[type=file]');
      var box = form.querySelector('.in-sending');
      var told = form.querySelector('[role=status]');
      var wrong = form.querySelector('[role=alert]');
      function refuse(sentence) {
        box.hidden = true;
        told.textContent = '';
        wrong.lastElementChild.textContent = sentence;
        wrong.hidden = false;
        form.dataset.busy = '';
      }
      // those that are in the file already are not sent a second time
      function stopAt(files, at, detail) {
        var rest = new DataTransfer();
        files.slice(at).forEach(function (file) { rest.items.add(file); });
        input.files = rest.files;
        var names = files.slice(0, at).map(function (file) { return file.name; }).join(', ');
        refuse(say(form.dataset.refused, [files[at].name, detail]) + (names ? ' ' + say(form.dataset.before, [names]) : ''));
      }
      function addressOf(file, several) {
        var said = new URLSearchParams();
        said.set('name', file.name);
        form.querySelectorAll('select, input[name]').forEach(function (field) {
          if (field.value && !(field.name === 'title' && several)) {
            said.set(field.name, field.value);
          }
        });
        return form.dataset.door + '?' + said;
      }
      function show(file, part) {
        var before = told.textContent;
        var words = say(form.dataset.sending, [file.name, String(10 * Math.floor(part * 10))]);
        box.querySelector('progress').value = 100 * part;
        if (words !== before) {
          told.textContent = words;
        }
      }
      function send(files, at) {
        if (at === files.length) {
          location.assign(form.dataset.next);
          return;
        }
        var file = files[at];
        var request = new XMLHttpRequest();
        request.open('POST', addressOf(file, files.length > 1));
        request.setRequestHeader('Content-Type', 'application/octet-stream');
        request.setRequestHeader('Accept', 'application/json, application/problem+json');
        // a refusal is read on this page, whatever the browser itself speaks
        request.setRequestHeader('Accept-Language', document.documentElement.lang);
        request.setRequestHeader('X-CSRF-Token', form.dataset.csrf);
        request.upload.addEventListener('progress', function (event) { show(file, event.loaded / event.total); });
        request.addEventListener('load', function () {
          if (request.status === 201) {
            send(files, at + 1);
            return;
          }
          var detail = '';
          try {
            detail = JSON.parse(request.responseText).detail;
          } catch (noProblem) {
            detail = form.dataset.broken;
          }
          stopAt(files, at, detail);
        });
        request.addEventListener('error', function () { stopAt(files, at, form.dataset.broken); });
        box.hidden = false;
        show(file, 0);
        request.send(file);
      }
      takeDropped(form.querySelector('.in-drop'), function (files) {
        if (form.dataset.busy) {
          return;
        }
        if (files.length > 1 && !input.multiple) {
          refuse(form.dataset.oneOnly);
          return;
        }
        input.files = files;
        input.dispatchEvent(new Event('change'));
      });
      input.addEventListener('change', function () { wrong.hidden = true; });
      // said here, where it stays, and not in a bubble that goes
      input.addEventListener('invalid', function (event) {
        event.preventDefault();
        refuse(input.validationMessage);
      });
      form.addEventListener('submit', function (event) {
        event.preventDefault();
        if (form.dataset.busy) {
          return;
        }
        wrong.hidden = true;
        if (!input.files.length) {
          refuse(form.dataset.none);
          input.focus();
          return;
        }
        form.dataset.busy = 'true';
        send(Array.prototype.slice.call(input.files), 0);
      });
    });
  }

  // wherever on the page it falls: beside the field the browser would open the file and leave what was typed
  function takeDropped(zone, take) {
    ['dragenter', 'dragover', 'dragleave', 'drop'].forEach(function (name) {
      document.addEventListener(name, function (event) {
        if (!event.dataTransfer || Array.prototype.indexOf.call(event.dataTransfer.types, 'Files') < 0) {
          return;
        }
        event.preventDefault();
        zone.classList.toggle('is-over', name !== 'drop' && !(name === 'dragleave' && !event.relatedTarget));
        if (name === 'drop') {
          take(event.dataTransfer.files);
        }
      });
    });
  }

  // what is being looked at is soon there; whoever has begun something on the page is not disturbed
  function lookAgain() {
    if (!document.querySelector('[data-checking]')) {
      return;
    }
    var begun = false;
    ['input', 'change', 'toggle'].forEach(function (name) {
      document.addEventListener(name, function () { begun = true; }, true);
    });
    setTimeout(function () {
      if (!begun && !document.hidden) {
        location.reload();
      }
    }, 5000);
  }

  document.addEventListener('DOMContentLoaded', function () {
    sendFiles();
    lookAgain();
    keepDraft();
    copyOnPress();
    followImport();
    followBoard();
    offerPrint();
    weighFiles();
    widePagesShowFilters();
    openFilled();
    sendOnChange();
    openAtAddress();
    pressByEnter();
    goOnThere();
    focusFirstFinding();
  });
  document.addEventListener('click', closeMenusOutside);
  document.addEventListener('keydown', closeMenusOutside);
  document.addEventListener('submit', pressOnce);
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form').forEach(function (form) { delete form.dataset.sent; });
  });
})();
