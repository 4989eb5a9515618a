package migration.exchange.security.web;

import java.util.List;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.security.Caller;
import migration.exchange.security.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands controllers the {@link Caller} they ask for. */
@Component
class CallerArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Callers callers;

    CallerArguments(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Caller.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return callers.current().orElseThrow(() -> new ProblemException(Problem.notSignedIn()));
    }
}
