package org.inspraak.web.page;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** A page that was open for longer than it is remembered is loaded again, and says so; all else is the container's. */
public class PageFailures extends ExceptionHandlerFactory {

    static final String EXPIRED = "expired";

    public PageFailures(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new LoadAgain(getWrapped().getExceptionHandler());
    }

    private static final class LoadAgain extends ExceptionHandlerWrapper {

        LoadAgain(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                if (events.next().getContext().getException() instanceof ViewExpiredException) {
                    events.remove();
                    loadAgain(FacesContext.getCurrentInstance());
                }
            }
            getWrapped().handle();
        }

        private static void loadAgain(FacesContext context) {
            var external = context.getExternalContext();
            Object address = external.getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
            external.getFlash().put(EXPIRED, true);
            try {
                external.redirect(address == null ? external.getRequestContextPath() + "/" : address.toString());
            } catch (IOException cutOff) {
                throw new UncheckedIOException(cutOff);
            }
            context.responseComplete();
        }
    }
}
