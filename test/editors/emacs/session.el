;;; A person's session on the file that FILE names; what was seen goes to the file that REPORT names.  -*- lexical-binding: t -*-
(require 'cl-lib)
(require 'eglot)
(require 'json)

(defvar report nil)
(defun note (what value) (push (cons what value) report))

(defun wait (what condition)
  (let ((end (+ (float-time) 60)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "No %s" what))
      (accept-process-output nil 0.02))))

(defun go-to (text)
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun text () (buffer-substring-no-properties (point-min) (point-max)))

(defun session ()
  (find-file (getenv "FILE"))
  ;; eglot-ensure starts the server once the command that opened the file is done
  (run-hooks 'post-command-hook)
  (wait "server" #'eglot-current-server)

  (flymake-start)
  (wait "diagnostics" #'flymake-diagnostics)
  (note 'diagnostics
        (vconcat (mapcar (lambda (each)
                           (goto-char (flymake-diagnostic-beg each))
                           (format "%d:%d %s" (line-number-at-pos) (1+ (- (point) (line-beginning-position)))
                                   (flymake-diagnostic-text each)))
                         (flymake-diagnostics))))

  (go-to "python-path=")
  (let (hover)
    (eglot-hover-eldoc-function (lambda (documentation &rest _) (setq hover documentation)))
    (wait "hover" (lambda () hover))
    (note 'hover (substring-no-properties hover)))

  (go-to "WSGIApplicationGroup")
  (end-of-line)
  (insert "\n\tWSGIScriptRel")
  (completion-at-point)
  (note 'completed (text))

  (go-to "/srv/shop/venv/lib")
  (cl-letf ((last-nonmenu-event ?\r) ; chosen by a key: asked in the minibuffer, not by a menu
            ((symbol-function 'completing-read)
             (lambda (_prompt actions &rest _)
               (car (cl-find "Migrate" actions :key #'car :test #'string-prefix-p)))))
    (call-interactively #'eglot-code-actions))
  (note 'fixed (text))

  (go-to "shop display-name")
  (eglot-rename "store")
  (note 'renamed (text))

  (set-buffer-modified-p nil)
  (eglot-shutdown (eglot-current-server)))

(setq eglot-sync-connect 60 eglot-connect-timeout 60 vc-handled-backends nil create-lockfiles nil make-backup-files nil)
(condition-case failure (session)
  (error (note 'failure (error-message-string failure))))
(with-temp-file (getenv "REPORT") (insert (json-encode report)))
