package dev.trunkline.app.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final PublicRateLimit publicRateLimit;

    WebConfiguration(PublicRateLimit publicRateLimit) {
        this.publicRateLimit = publicRateLimit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(publicRateLimit)
                .addPathPatterns("/v1/decisions", "/v1/heartbeats", "/v1/forms", "/v1/email-clicks", "/v1/debug");
    }
}
